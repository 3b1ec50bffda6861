package org.bauta.dataset.synthetic;

import java.util.stream.IntStream;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Person;

/**
 * One cell of a balanced population: persons are dealt to the 24 cells in turn.
 *
 * @param female the sex
 * @param tone of the skin
 * @param age of the person
 */
public record Group(boolean female, Tone tone, Age age) {
    /** Number of cells. */
    public static final int COUNT = 2 * Tone.values().length * Age.values().length;

    /** Color of the skin, in four steps of melanin. */
    public enum Tone { LIGHT, MEDIUM, BROWN, DARK }

    /** 18 to 32, 33 to 50, 51 to 72 years; unless clarity is less than 1 nobody is 37 to 47. */
    public enum Age { YOUNG, MIDDLE, OLD }

    private static final double[] MELANIN = {-1.9, -1.0, -0.1, 0.85, 1.7};
    private static final double[] YEARS = {18, 33, 51, 73};

    /** The cell of a person by number. */
    public static Group of(int person) {
        int cell = Math.floorMod(person, COUNT);
        return new Group(cell % 2 == 0, Tone.values()[cell / 2 % 4], Age.values()[cell / 8]);
    }

    /** The cell that a person is seen in: that it was dealt to. */
    static Group of(Person person) {
        int tone = cell(MELANIN, person.albedo(AlbedoTrait.MELANIN));
        int age = cell(YEARS, person.age());
        return new Group(person.sex() < 0, Tone.values()[tone], Age.values()[age]);
    }

    private static int cell(double[] edges, double value) {
        int last = edges.length - 2;
        return (int) IntStream.rangeClosed(1, last).filter(i -> edges[i] <= value).count();
    }

    /** A person of this cell. Above a clarity of 1 it is the face that grows younger or older, not the person. */
    Person draw(Draws draws, double clarity) {
        double drawn = Math.floor(draws.uniform(YEARS[age().ordinal()], YEARS[age().ordinal() + 1]));
        double years = Degree.YEARS.decide(drawn, Math.min(1, clarity));
        double looks = Degree.YEARS.decide(drawn, clarity);
        double melanin = draws.uniform(MELANIN[tone.ordinal()], MELANIN[tone.ordinal() + 1]);
        Person p = Person.draw(draws, (female ? -1 : 1) * draws.uniform(0.75, 1.1), looks, melanin);
        return Trait.decide(new Person(p.shape(), p.albedo(), p.sex(), years), clarity);
    }
}
