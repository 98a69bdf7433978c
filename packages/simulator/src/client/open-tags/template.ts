import type { Text } from '../../text.ts'

/** What an open tag shows, or why it can show nothing. */
export type Template = { readonly html: string; readonly problem?: undefined } | { readonly problem: Text }

/**
 * Reads what stands in an open tag, in both forms: `<script type="text/wxtag-template">` and `<template>`, for the
 * default slot or with a `slot` attribute (open-tags §1.4).
 */
export function readTemplate(tag: Element, slots: readonly string[]): Template {
  const forms = [...tag.children].filter(
    (child) => child.localName === 'template' || child.getAttribute('type') === 'text/wxtag-template',
  )
  if (forms.length === 0) {
    return {
      problem: {
        zh: '没有模板：内容要放在 <script type="text/wxtag-template"> 或 <template> 里。',
        en: 'There is no template: the content belongs into <script type="text/wxtag-template"> or <template>.',
      },
    }
  }
  // Frameworks put the children into the <template> element instead of its content: nobody sees them there.
  const astray = forms.find(
    (form) => form instanceof HTMLTemplateElement && form.innerHTML === '' && form.hasChildNodes(),
  )
  if (astray) {
    return {
      problem: {
        zh: '<template> 的子节点没有进入 content（框架直接 append 了）：改用 <script type="text/wxtag-template">。',
        en: 'The children of <template> are not in its content (a framework has appended them): use <script type="text/wxtag-template">.',
      },
    }
  }
  const html = forms
    .filter((form) => slots.includes(form.getAttribute('slot') ?? 'default') && form.getAttribute('slot') !== 'playing')
    .map((form) => form.innerHTML)
    .join('')
  if (html.trim() === '') {
    return { problem: { zh: '模板是空的，标签没有尺寸。', en: 'The template is empty: the tag has no size.' } }
  }
  return { html }
}
