/** Whether the client shows that it is busy. */
export type ProgressTips = 0 | 1 | boolean

/** The parameters with 0 or 1: it is shown unless the caller says no, in any of the ways in which callers say so. */
export const withProgressTips = (params: { isShowProgressTips?: ProgressTips }): Record<string, unknown> => ({
  ...params,
  isShowProgressTips: Number(params.isShowProgressTips) === 0 ? 0 : 1,
})
