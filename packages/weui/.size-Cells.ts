import { WeCells } from './src/index.ts'
globalThis.x = [WeCells]
