/** Whether the client shows that it is busy. */
export type ProgressTips = 0 | 1 | boolean
