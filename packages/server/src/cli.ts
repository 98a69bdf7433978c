#!/usr/bin/env node
import { doctor } from './doctor/doctor.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)
process.exitCode = await doctor(process.argv.slice(2), { env: process.env, print })
