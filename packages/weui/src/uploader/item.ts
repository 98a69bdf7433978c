/** A file in the list of an uploader. One that is on the server already needs `id`, `name` and `url` only. */
export interface UploadItem<Result = unknown> {
  /** By which it is known in its list. */
  readonly id: string
  /** What it is called; a screen reader says it. */
  readonly name: string
  /** What is sent, compressed if that was asked for. */
  readonly file?: File | undefined
  /** Where its picture is; without one the file itself is shown. */
  readonly url?: string | undefined
  /** @default 'done' */
  readonly status?: 'waiting' | 'uploading' | 'done' | 'failed' | undefined
  /** Percent that has been sent. */
  readonly progress?: number | undefined
  /** What `upload` has resolved to. */
  readonly result?: Result | undefined
}

/** How a file is sent. */
export interface UploadContext {
  /** Tells that the person has removed the file, or the page has gone. */
  readonly signal: AbortSignal
  /** To be told how much has been sent, in percent. */
  readonly onProgress: (percent: number) => void
}

/** Sends a file; what it resolves to is kept as the item's `result`. If it rejects, the person can try again. */
export type Upload<Result> = (file: File, context: UploadContext) => Promise<Result>

/** Why a file was not added: there are enough, it is too large, it is of another kind, or the page did not want it. */
export type Refusal = 'count' | 'size' | 'type' | 'page'
