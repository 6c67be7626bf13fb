#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contrast of each colour on the ground it lies on, as WCAG 2.1 reckons it, in the four modes.

Usage: contrast.py SOURCE_ROOT [--table]

Reads the colours that resources/style*.css define. Fails below 4.5:1 for text and 3:1 for signs
and edges, when a colour of the style sheets stands in no pair below, and when a pair names a colour
that they do not define. With --table the ratios are printed as well.
"""

import pathlib
import re
import sys

import lint

TEXT, SIGN = 4.5, 3.0

# libadwaita loads the sheets in this order.
MODES = {
    'light': ('style',),
    'dark': ('style', 'style-dark'),
    'high contrast': ('style', 'style-hc'),
    'high contrast dark': ('style', 'style-dark', 'style-hc', 'style-hc-dark'),
}

# What libadwaita 1.2 defines, and we leave as it is.
TOOLKIT_LIGHT = {
    'window_fg_color': '#2f2f31',  # rgba(0,0,0,.8) on our ground
    'card_bg_color': '#ffffff',
    'accent_fg_color': '#ffffff',
    'entry_bg_color': 'rgba(0,0,0,.1)',
    'shade_color': 'rgba(0,0,0,.05)',  # of an open group in a boxed list
}
TOOLKIT_DARK = {
    'window_fg_color': '#ffffff',
    'card_bg_color': 'rgba(255,255,255,.08)',
    'accent_fg_color': '#ffffff',
    'entry_bg_color': 'rgba(255,255,255,.1)',
    'shade_color': 'rgba(255,255,255,0)',
}

# Grounds, from the bottom up; a number after a colour is the part of it that covers.
WINDOW = ('window_bg_color',)
SIDE = ('side_bg_color',)
CARD = ('window_bg_color', 'card_bg_color')
ENTRY = ('window_bg_color', 'entry_bg_color')
PILL = CARD + ('offered_bg_color',)
OPEN_HEAD = CARD + ('open_bg_color',)
UNMET_HEAD = CARD + (('unmet_fg_color', .05),)
SOURCE_STRIP = CARD + (('accent_bg_color', .06),)
STRIP = ('window_bg_color', 'alike_bg_color')
SELECTED = ('side_bg_color', ('accent_bg_color', .14))
TRACK = ('window_bg_color', 'card_bg_color', 'shade_color', 'segment_bg_color')
PRESSED = TRACK + ('segment_on_bg_color',)
RECORDED = TRACK + ('accent_bg_color',)
NOTICE = ('window_bg_color', 'segment_bg_color')

# What, its colour, the ground, and the ratio it needs.
PAIRS = (
    ('body text', 'window_fg_color', CARD, TEXT),
    ('body text on the window', 'window_fg_color', WINDOW, TEXT),
    ('body text on a selected row', 'window_fg_color', SELECTED, TEXT),
    ('body text in the source strip', 'window_fg_color', SOURCE_STRIP, TEXT),
    ('body text in a notice', 'window_fg_color', NOTICE, TEXT),
    ('body text on a side pane', 'side_fg_color', SIDE, TEXT),
    ('quiet text on a card', 'quiet_fg_color', CARD, TEXT),
    ('quiet text on the window', 'quiet_fg_color', WINDOW, TEXT),
    ('quiet text on a side pane', 'quiet_fg_color', SIDE, TEXT),
    ('quiet text in the source strip', 'quiet_fg_color', SOURCE_STRIP, TEXT),
    ('placeholder', 'quiet_fg_color', ENTRY, TEXT),
    ('may be offered, in its pill', 'offered_fg_color', PILL, TEXT),
    ('may be offered, on the window', 'offered_fg_color', WINDOW, TEXT),
    ('may be offered, on a side pane', 'offered_fg_color', SIDE, TEXT),
    ('may be offered, on a selected row', 'offered_fg_color', SELECTED, TEXT),
    ('criteria not met, on a card', 'unmet_fg_color', CARD, TEXT),
    ('criteria not met, head of a page', 'unmet_fg_color', UNMET_HEAD, TEXT),
    ('needs information, on a card', 'open_fg_color', CARD, TEXT),
    ('needs information, head of a page', 'open_fg_color', OPEN_HEAD, TEXT),
    ('needs information, its fields', 'tail', CARD, TEXT),
    ('caution, on a card', 'caution_fg_color', CARD, TEXT),
    ('caution, on the window', 'caution_fg_color', WINDOW, TEXT),
    ('caution, on a side pane', 'caution_fg_color', SIDE, TEXT),
    ('look-alike, in its strip', 'alike_fg_color', STRIP, TEXT),
    ('look-alike, on a card', 'alike_fg_color', CARD, TEXT),
    ('an answer', 'window_fg_color', TRACK, TEXT),
    ('a "no" that is recorded', 'window_fg_color', PRESSED, TEXT),
    ('an answer that is recorded', 'accent_fg_color', RECORDED, TEXT),
    ('its edge against the track', 'segment_fill_line_color', TRACK, SIGN),
    ('edge of a "no" against the track', 'segment_on_line_color', TRACK, SIGN),
    ('focus ring', 'accent_color', CARD, SIGN),
    ('sign of an error', 'problem_fg_color', CARD, SIGN),
)

# Hairlines part what is apart anyway.
UNCHECKED = {'line_color'}


def read_sheets(folder):
    return {name: (folder / f'{name}.css').read_text(encoding='utf-8')
            for name in dict.fromkeys(name for names in MODES.values() for name in names)}


def colours_of(css):
    return dict(re.findall(r'@define-color\s+(\w+)\s+([^;]+);', css))


def parse(value):
    """Red, green and blue from 0 to 255, and the part that covers."""
    if re.fullmatch(r'#[0-9a-fA-F]{6}', value):
        return (*(int(value[i:i + 2], 16) for i in (1, 3, 5)), 1.0)
    numbers = [float(number) for number in re.findall(r'[\d.]+', value)]
    if not value.startswith('rgb') or len(numbers) not in (3, 4):
        raise ValueError(f'not a colour that this test knows: {value}')
    return (*numbers[:3], numbers[3] if len(numbers) == 4 else 1.0)


def lay(top, bottom):
    part = top[3]
    return (*(top[i] * part + bottom[i] * (1 - part) for i in range(3)), 1.0)


def luminance(colour):
    linear = [value / 255 / 12.92 if value / 255 <= 0.04045 else
              ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def opacity_of_tail(sheets, mode):
    """How much of its colour the missing fields beside a verdict keep."""
    values = [float(value) for name in MODES[mode]
              for value in re.findall(r'\.verdict \.tail \{\s*opacity:\s*([\d.]+)', sheets[name])]
    if not values:
        raise KeyError('opacity of ".verdict .tail"')
    return values[-1]


def layers(ground, colours):
    result = (0, 0, 0, 1)
    for layer in ground:
        name, part = layer if isinstance(layer, tuple) else (layer, None)
        colour = parse(colours[name])
        result = lay((*colour[:3], part) if part is not None else colour, result)
    return result


def foreground(name, colours, opacity):
    if name == 'tail':
        return (*parse(colours['open_fg_color'])[:3], opacity)
    return parse(colours[name])


def names_in(ground):
    return {layer[0] if isinstance(layer, tuple) else layer for layer in ground}


def main():
    sheets = read_sheets(pathlib.Path(sys.argv[1]) / 'resources')
    problems, checked = [], 0
    table = {pair[0]: [] for pair in PAIRS}

    for mode, names in MODES.items():
        colours = dict(TOOLKIT_DARK if 'dark' in mode else TOOLKIT_LIGHT)
        for name in names:
            colours.update(colours_of(sheets[name]))
        for what, front, ground, need in PAIRS:
            checked += 1
            try:
                under = layers(ground, colours)
                over = lay(foreground(front, colours, opacity_of_tail(sheets, mode)), under)
            except KeyError as error:
                problems.append(f'{what}: the style sheets define no {error.args[0]}')
                continue
            ratio = contrast(over, under)
            table[what].append(f'{ratio:8.1f}')
            if ratio < need:
                problems.append(f'{what} ({front}), {mode}: {ratio:.2f}:1, needs {need}:1')

    covered = UNCHECKED | {front for _, front, _, _ in PAIRS}
    covered = covered.union(*(names_in(ground) for _, _, ground, _ in PAIRS))
    defined = {name for css in sheets.values() for name in colours_of(css)}
    problems += [f'{name}: in no pair of this test; add it with the ground it lies on'
                 for name in sorted(defined - covered)]

    if '--table' in sys.argv[2:]:
        print(' ' * 36 + ''.join(f'{mode:>20}' for mode in MODES))
        for what, ratios in table.items():
            print(f'{what:36}' + ''.join(f'{ratio:>20}' for ratio in ratios))
    lint.finish(sorted(set(problems)), checked)


if __name__ == '__main__':
    main()
