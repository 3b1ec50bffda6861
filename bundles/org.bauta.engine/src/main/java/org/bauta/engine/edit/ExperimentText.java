package org.bauta.engine.edit;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.failure.UsageInvalid;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of an experiment file, seen as sections and entries; right or wrong, as long as it is a YAML map. Each wish for a
 * change is answered by the {@link Splice} that fulfils it and leaves every other word, comment and line break alone.
 */
public final class ExperimentText {
    /** In the order in which people write them. */
    private static final List<String> ORDER = List.of("experiment", "title", "source", "seed", "dataset", "detector", "methods", "release",
            "recognisers", "estimators", "attackers", "protocol", "protocols", "metrics", "evaluation", "charts", "published");
    /** One entry a line, because entries of these have settings. */
    private static final List<String> IN_LINES = List.of("methods", "metrics", "charts");

    private final Source source;
    private final Optional<MappingNode> root;

    private ExperimentText(Source source, Optional<MappingNode> root) {
        this.source = source;
        this.root = root;
    }

    /** @throws UsageInvalid if the text is not empty and no YAML map; the full story is told by the experiment reader */
    public static ExperimentText of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(30);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node != null && !(node instanceof MappingNode)) {
                throw new UsageInvalid("an experiment file is a map of keys such as 'experiment: my-name'");
            }
            return new ExperimentText(new Source(text), Optional.ofNullable((MappingNode) node));
        } catch (YAMLException e) {
            throw new UsageInvalid("this is not valid YAML", e);
        }
    }

    public String text() {
        return source.text();
    }

    private Optional<NodeTuple> pair(String key) {
        return root.flatMap(r -> PairEdit.pair(r, key));
    }

    private Optional<Node> section(String key) {
        return pair(key).map(NodeTuple::getValueNode);
    }

    public boolean has(String key) {
        return pair(key).isPresent();
    }

    /** The line of a key, from 1; 0 if it is not there. */
    public int line(String key) {
        return pair(key).map(p -> source.line(source.start(p.getKeyNode()))).orElse(0);
    }

    /** The value of a key; empty if it is not there. */
    public Optional<Value> value(String key) {
        return section(key).map(this::value);
    }

    private Value value(Node node) {
        if (node instanceof ScalarNode s) {
            return Value.of(s.getValue());
        }
        if (node instanceof SequenceNode s && s.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return new Value(s.getValue().stream().map(n -> ((ScalarNode) n).getValue()).toList(), true);
        }
        return Value.of(source.text().substring(source.start(node), source.end(node))); // too deep for a field: as it is written
    }

    /** The keys and values of a section that is one map, such as {@code evaluation}; empty if it is something else. */
    public Map<String, Value> values(String key) {
        Map<String, Value> values = new LinkedHashMap<>();
        section(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast).ifPresent(m -> m.getValue()
                .forEach(t -> values.put(PairEdit.key(t), value(t.getValueNode()))));
        return values;
    }

    /** What a section chooses, in order. */
    public List<Entry> entries(String key) {
        return section(key).map(s -> ListEdit.items(s).stream().map(this::entry).toList()).orElse(List.of());
    }

    private Entry entry(Node node) {
        int first = source.line(source.start(node));
        int last = source.line(source.end(node));
        if (!(node instanceof MappingNode map)) {
            return new Entry(node instanceof ScalarNode s ? s.getValue().strip() : "", Map.of(), first, last);
        }
        Map<String, Value> settings = new LinkedHashMap<>();
        map.getValue().forEach(t -> settings.put(PairEdit.key(t), value(t.getValueNode())));
        Value id = settings.remove("id");
        return new Entry(id == null ? "" : id.text().strip(), settings, first, last);
    }

    /** Gives a key one value. */
    public Splice set(String key, Value value) {
        return pair(key).isPresent() ? new PairEdit(source, root.orElseThrow()).set(key, value) : insert(key, key + ": " + value.yaml(isFlow()));
    }

    /** Gives a key of a section that is one map a value. */
    public Splice set(String key, String setting, Value value) {
        Optional<Node> section = section(key);
        if (section.isPresent() && section.get() instanceof MappingNode map) {
            return new PairEdit(source, map).set(setting, value);
        }
        String map = "{" + Words.yaml(setting, true) + ": " + value.yaml(true) + "}";
        return section.map(s -> source.replace(source.start(s), source.end(s), source.start(s) == source.end(s) ? " " + map : map))
                .orElseGet(() -> insert(key, key + ": " + map));
    }

    /** Takes a key out of a section that is one map, and the section with its last key. */
    public Splice unset(String key, String setting) {
        return section(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast)
                .map(m -> m.getValue().size() < 2 ? remove(key) : new PairEdit(source, m).remove(setting)).orElse(new Splice(0, 0, ""));
    }

    /** Takes a whole section out. */
    public Splice remove(String key) {
        return root.map(r -> new PairEdit(source, r).remove(key)).orElse(new Splice(0, 0, ""));
    }

    /** @throws IndexOutOfBoundsException if there is no such entry; so do all that take an index */
    public Splice choose(String key, int index, String id) {
        return list(key).choose(index, id);
    }

    /** Gives a setting of an entry a value. */
    public Splice set(String key, int index, String setting, Value value) {
        return list(key).set(index, setting, value);
    }

    /** Takes a setting of an entry out, so that its default counts. */
    public Splice unset(String key, int index, String setting) {
        return list(key).unset(index, setting);
    }

    /** One more entry; the section is made if it is not there. */
    public Splice add(String key, String id) {
        if (pair(key).isPresent()) {
            return list(key).add(id);
        }
        String word = Words.yaml(id, true);
        boolean lines = IN_LINES.contains(key) && !isFlow();
        return insert(key, lines ? key + ":" + source.lineBreak() + "  - " + word : key + ": [" + word + "]");
    }

    /** Takes an entry out, and the section with its last entry. */
    public Splice remove(String key, int index) {
        return ListEdit.items(section(key).orElseThrow()).size() == 1 ? remove(key) : list(key).remove(index);
    }

    /** An entry and the one after it change places. */
    public Splice swap(String key, int index) {
        return list(key).swap(index);
    }

    private ListEdit list(String key) {
        return new ListEdit(source, section(key).orElseThrow(() -> new IndexOutOfBoundsException("there is no " + key)));
    }

    private boolean isFlow() {
        return root.map(Source::isFlow).orElse(false);
    }

    /** A new section behind those that people write before it. */
    private Splice insert(String key, String words) {
        String text = source.text();
        if (root.isEmpty() || root.get().getValue().isEmpty()) {
            String before = text.isEmpty() || text.endsWith("\n") ? "" : source.lineBreak();
            return isFlow() ? source.replace(source.start(root.get()) + 1, source.start(root.get()) + 1, words)
                    : source.replace(text.length(), text.length(), before + words + source.lineBreak());
        }
        List<NodeTuple> pairs = root.get().getValue();
        Optional<NodeTuple> before = pairs.stream().filter(p -> ORDER.indexOf(PairEdit.key(p)) < ORDER.indexOf(key)).reduce((a, b) -> b);
        if (before.isEmpty()) {
            int start = source.start(pairs.get(0).getKeyNode());
            return source.replace(start, start, words + (isFlow() ? ", " : source.lineBreak()));
        }
        int end = source.end(before.get());
        int place = isFlow() ? end : source.lineEnd(end);
        return source.replace(place, place, (isFlow() ? ", " : source.lineBreak()) + words);
    }
}
