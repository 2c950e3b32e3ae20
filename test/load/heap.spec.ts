import { testCycles } from '../browser/heapTests';

testCycles(100_000);
