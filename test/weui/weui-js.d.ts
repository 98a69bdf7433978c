/** The part of WeUI's own script that the fixtures are captured from; it has no types. */
declare module 'weui.js' {
  const weui: {
    picker(
      rows: readonly { label: string; value: number; disabled?: boolean }[],
      options: { title: string; desc: string; showClose: boolean },
    ): void
    topTips(content: string): void
  }
  export default weui
}
