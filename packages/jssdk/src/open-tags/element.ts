import type { OpenTag } from '../configure-options.ts'

/**
 * Makes a tag outside of Vue: the compiler drops scripts in templates and a `<template>` stays empty under it, a class
 * that the client defines may turn attributes into properties, and events need not bubble.
 */
export function createTag(
  tag: OpenTag,
  attributes: Readonly<Record<string, string | undefined>>,
  markup: string,
  listeners: Readonly<Record<string, (detail: unknown) => void>>,
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  const script = document.createElement('script')
  script.type = 'text/wxtag-template'
  // As text of a script, so that `innerHTML` and `text` are both the markup: nobody knows which of them clients read.
  script.textContent = markup
  element.append(script)
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, (event) => listener((event as CustomEvent<unknown>).detail))
  }
  return element
}

/** The content of a tag that lies over what the page draws: one transparent button with the content's name. */
export function cover(label: string, height: number): string {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  // The width may be relative, the height of the host is nothing that content in a tag can inherit (§1.4).
  button.style.cssText = `display:block;box-sizing:border-box;width:100%;height:${height}px;margin:0;padding:0;border:0;overflow:hidden;background:transparent;color:transparent;-webkit-tap-highlight-color:transparent`
  return button.outerHTML
}
