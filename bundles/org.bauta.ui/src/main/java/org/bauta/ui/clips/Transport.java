package org.bauta.ui.clips;

import java.util.Locale;
import java.util.function.IntConsumer;

import org.bauta.ui.parts.CheckBox;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** Play, pause, step, loop and seek. Knows the time, and nothing of pictures. */
final class Transport {
    private final IntConsumer seek;
    private final Composite bar;
    private final Button play;
    private final Button loop;
    private final Scale slider;
    private final Label time;
    private int frames;
    private double rate = 25;
    private int current;
    private boolean playing;
    private long due;

    /** @param seek gets the frame that is to be shown; {@link #shown} tells when it is */
    Transport(Composite parent, IntConsumer seek) {
        this.seek = seek;
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(7, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        push("|\u25c0", "First frame (Home)", "clips.first", () -> pauseAt(0));
        push("\u25c0", "One frame back (left arrow)", "clips.back", () -> pauseAt(current - 1));
        play = push("&Play", "Play or pause (space)", "clips.play", this::toggle);
        GridData width = new GridData();
        width.widthHint = 84;
        play.setLayoutData(width);
        push("\u25b6", "One frame on (right arrow)", "clips.on", () -> pauseAt(current + 1));
        slider = new Scale(bar, SWT.HORIZONTAL);
        slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        slider.setData("id", "clips.slider");
        slider.addListener(SWT.Selection, e -> pauseAt(slider.getSelection()));
        time = new Label(bar, SWT.RIGHT);
        GridData timeData = new GridData(SWT.FILL, SWT.CENTER, false, false);
        timeData.widthHint = 190;
        time.setLayoutData(timeData);
        time.setData("id", "clips.time");
        loop = CheckBox.in(bar, "&Loop");
        loop.setData("id", "clips.loop");
        loop.setSelection(true);
        enable(false);
    }

    private Button push(String text, String tip, String id, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.setToolTipText(tip);
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void enable(boolean can) {
        for (var child : bar.getChildren()) {
            child.setEnabled(can);
        }
    }

    /** Another clip, stopped at a frame or the nearest one that there is. Who opens it shows that frame. */
    void open(Footage footage, int frame) {
        playing(false);
        frames = footage.frames();
        rate = footage.rate();
        current = Math.clamp(frame, 0, frames - 1);
        slider.setMaximum(Math.max(1, frames - 1));
        slider.setPageIncrement(Math.max(1, frames / 10));
        enable(true);
    }

    /** The frame that is to be shown, in sight or on its way. */
    int frame() {
        return current;
    }

    private void playing(boolean now) {
        playing = now;
        play.setText(now ? "&Pause" : "&Play");
    }

    void toggle() {
        if (frames > 0) {
            playing(!playing);
            due = System.nanoTime();
            if (playing) {
                advance();
            }
        }
    }

    boolean isPlaying() {
        return playing;
    }

    /** Stops, and shows a frame; the nearest one that there is. */
    void pauseAt(int frame) {
        playing(false);
        if (frames > 0) {
            current = Math.clamp(frame, 0, frames - 1);
            seek.accept(current);
        }
    }

    /** Stops where the picture is: the frame that was asked for cannot be shown. */
    void halt() {
        playing(false);
        current = slider.getSelection();
    }

    private void advance() {
        if (current + 1 < frames) {
            current++;
        } else if (loop.getSelection()) {
            current = 0;
        } else {
            playing(false);
            return;
        }
        seek.accept(current);
    }

    /** The frame is on the screen; while playing, the next one follows when its time has come. No frame is left out. */
    void shown(int frame) {
        slider.setSelection(frame);
        time.setText(String.format(Locale.ROOT, "frame %d of %d   %.2f s", frame + 1, frames, frame / rate));
        if (playing && frame == current) {
            due = Math.max(System.nanoTime(), due + (long) (1e9 / rate));
            int wait = (int) ((due - System.nanoTime()) / 1_000_000);
            bar.getDisplay().timerExec(Math.max(1, wait), () -> {
                if (!bar.isDisposed() && playing) {
                    advance();
                }
            });
        }
    }

    /** Keys of a player, for whoever has the focus. */
    void key(Event e) {
        switch (e.keyCode) {
            case ' ' -> toggle();
            case SWT.ARROW_LEFT -> pauseAt(current - 1);
            case SWT.ARROW_RIGHT -> pauseAt(current + 1);
            case SWT.HOME -> pauseAt(0);
            case SWT.END -> pauseAt(frames - 1);
            default -> { }
        }
    }
}
