import { testCycles } from './heapTests';

// Enough to see the smallest leak: 4 bytes in each cycle are 100,000, above the limit. test/load runs four times as many.
testCycles(25_000);
