/** Methods of services that WeChat has retired, for pages that still have to live with them. */
export * from './legacy/index.ts'
