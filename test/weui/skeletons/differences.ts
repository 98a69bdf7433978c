import type { VNode } from 'vue'

/** A preview's labels without controls and stressed amounts, as `dl`, `dt` and `dd`. */
function previewOfTerms(official: string): string {
  return official
    .replaceAll(/div.weui-form-preview__(hd|bd)/g, 'dl.weui-form-preview__$1')
    .replaceAll('label.', 'dt.')
    .replaceAll(/(em|span)\.weui-form-preview__value/g, 'dd.weui-form-preview__value')
    .replaceAll('a.weui-form-preview__btn', 'button.weui-form-preview__btn')
}

/** A hidden word in what is done and in what comes after it. */
function spokenSteps(official: string): string {
  const [head, ...items] = official.split(/(?=^ {2}li)/m)
  const active = items.filter((item) => item.includes('_success')).length
  return [head, ...items.map((item, i) => (i <= active ? `${item}      span.weui-hidden_abs\n` : item))].join('')
}

/** Entries that are buttons, with phrasing content only, and a spoken text for what is new. */
function spokenTabbar(official: string): string {
  return official
    .replaceAll(/div(.*weui-tabbar__item)/g, 'button$1')
    .replaceAll(/^ {6}div\n/gm, '      span\n')
    .replaceAll('p.weui-tabbar__label', 'span.weui-tabbar__label')
    .replaceAll(/( +)span.weui-badge\n/g, '$&$1  span\n$1  span.weui-hidden_abs\n')
    .replaceAll(/( +)span.weui-badge.weui-badge_dot\n/g, '$&$1  span.weui-hidden_abs\n')
}

/** What is written otherwise than in the official example, and why: each replaces text of the official skeleton. */
export const differences = {
  'a button is a button, not a link with a role': [/^(\s*)a\./gm, '$1button.'],
  'the example has a class of its own page': [/\.weui-cell_example/g, ''],
  'a spoken text stands beside the number that is seen': [
    /^span.weui-badge\n/,
    'span.weui-badge\n  span\n  span.weui-hidden_abs\n',
  ],
  'progress is told by role=progressbar, not by an alert': [/ {2}span.weui-hidden_abs\n/, ''],
  'the row of a field is flexible, with or without a button that clears it': [
    /weui-cell__bd\n/g,
    'weui-cell__bd.weui-flex\n',
  ],
  'the text has a wrapper, so that the counter stands below it in the flexible row': [
    / {4}textarea[^]*/,
    '    div\n      textarea.weui-textarea\n      div.weui-textarea-counter\n        span\n      div.weui-hidden_abs\n',
  ],
  'the text is the name of the switch, by its id': [/weui-cell__bd\n/, 'weui-cell__bd\n    span\n'],
  'the last row of the example is a link of its own': [/ {2}a\.[^]*/, ''],
  'a label stands where the example has none': [/^div.weui-cell\./, 'label.weui-cell.'],
  'the description stands in every row that has one': [/ {8}div.weui-cell__desc\n/, ''],
  'the row of a text area is laid out by the prop layout': [/.weui-cell_primary/, ''],
  'a native control lies over the slider': [
    /div.weui-slider__handler.*\n/,
    'input.weui-slider__range\n      div.weui-slider__handler\n',
  ],
  'every row that can be pressed shows it': [/weui-cell_access$/gm, 'weui-cell_access.weui-cell_active'],
  'a long text has a wrapper': [/^( +)textarea/m, '$1div\n$1  textarea'],
  'a text of several lines keeps them': [/weui-dialog__bd\n/, 'weui-dialog__bd\n      span\n'],
  'the example has more actions in its head': [/ {10}button[^\n]*\n {12}i.weui-icon-more\n.*\n/, ''],
  'a row of the sheet is a button': [/div.weui-actionsheet__cell\b(?!__)/g, 'button.weui-actionsheet__cell'],
  'the sheet is moved in by a transition of its frame': [
    /div.weui-actionsheet\n/,
    'div.weui-actionsheet.weui-actionsheet_toggle\n',
  ],
  'a second line in a button is phrasing content': [
    /div.weui-actionsheet__cell__tips/,
    'span.weui-actionsheet__cell__tips',
  ],
  'a link that leads nowhere is a button': [/a.weui-link/, 'button.weui-link'],
  'a finger needs 44 pixels': [/button.weui-btn_icon/, 'button.weui-btn_icon.weui-wa-hotarea'],
  'the end of the page comes from its slot': [/ {2}div.weui-msg__extra-area[^]*/, ''],
  'buttons do not stand in a paragraph': [/p.weui-btn-area\n {6}a/, 'div.weui-btn-area\n      button'],
  'a text in a row has an element': [/(span.weui-cell__bd\n)/, '$1        span\n'],
  'a footer is one to a screen reader': [/^( *)div.weui-footer/m, '$1footer.weui-footer'],
  'a panel is a section with a name': [/^div.weui-panel.weui-panel_access/, 'section.weui-panel'],
  'a preview is a list of terms': [/[^]+/, previewOfTerms],
  'steps have an order': [/^ul/, 'ol'],
  'steps that are done or under way say so': [/[^]+/, spokenSteps],
  'rows come in by a transition of their frame': [/\.weui-animate-(fade-in|slide-up)/g, ''],
  'a native select is what the keyboard and the screen reader meet': [
    /^( +)div.weui-picker__mask/m,
    '$1select\n$1  option\n$1  option\n$1div.weui-picker__mask',
  ],
  'the select says what is chosen, no hidden text': [/ +div.weui-hidden_abs\n/, ''],
  'a tab is a button': [/^( +)div/gm, '$1button'],
  'links are phrasing content only': [/div.weui-cell__desc/, 'span.weui-cell__desc'],
  'what can be pressed on a tile is a button': [/span(.weui-uploader__file__(thumb|delete))/g, 'button$1'],
  'a file that is on its way can be seen and removed as well': [
    /( +)(div.weui-uploader__file-content\n(?: +i.weui-icon-warn\n)?)/g,
    '$1button.weui-uploader__file__thumb\n$1$2$1button.weui-uploader__file__delete\n$1  i.weui-icon-close\n',
  ],
  'a real picture is in a strip that scrolls': [
    /^( +)(span.weui-gallery__img\n)/m,
    '$1div\n$1  div\n$1    $2$1      img\n',
  ],
  'a button closes it, which a press beside does not replace': [
    /( +)(div.weui-gallery__opr)/,
    '$1div\n$1  button.weui-btn_icon.weui-wa-hotarea\n$1    i.weui-icon-close-thin\n$1$2',
  ],
  'a finger needs 44 pixels to go back': [/.weui-search-bar__back-btn/, '$&.weui-wa-hotarea'],
  'a bar that leads to the search is a button, and no form': [
    /form(.*\n.*\n +)div(.weui-search-bar__input)/,
    'div$1button$2',
  ],
  'an entry of a tab bar is a button, and what is new is spoken': [/[^]+/, spokenTabbar],
  'a large text is not cut after two lines': [/ +span.weui-btn__inner\n/, ''],
  'tips stand above the buttons only': [/( {4}div.weui-form__opr-area\n.*\n) {4}div.weui-form__tips-area\n.*\n/, '$1'],
  'the content of the example has a class of its own page': [/.weui-bottom-fixed-opr-demo/, ''],
  'what opens a picker is a button': [/( +)div.weui-select\n/, '$1button.weui-select\n$1  span\n'],
  'what looks like a button is one, links stay links': [/a.weui-btn\b/g, 'button.weui-btn'],
  'a finger needs 44 pixels for a link': [/a.weui-footer__link$/m, '$&.weui-wa-hotarea'],
  'an article is what the page writes into it': [/ {2}[^]*/, ''],
} satisfies Record<string, [RegExp, string | ((official: string) => string)]>

/** By the name of a fixture: what draws the same, and how it differs. */
export type Cases = Record<string, [render: () => VNode, ...differs: (keyof typeof differences)[]]>
