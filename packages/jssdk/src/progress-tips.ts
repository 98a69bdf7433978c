/** Whether the client shows that it is busy. */
export type ProgressTips = 0 | 1 | boolean

/** Shown unless the caller says no, in any of the ways in which callers say so. */
export function progressTips(asked: ProgressTips | undefined): 0 | 1 {
  return Number(asked) === 0 ? 0 : 1
}
