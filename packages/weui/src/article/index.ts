export { WeArticle } from './WeArticle.ts'
