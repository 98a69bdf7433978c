import { installSimulator } from '@wove/simulator/client'
installSimulator()
