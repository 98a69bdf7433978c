export { officialScript, type ScriptOptions } from './transports/official-script.ts'
