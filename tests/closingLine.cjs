/** Ends a run on one plain line that every tool can read, after jest's own summary. */
module.exports = class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const notRun = numPendingTests > 0 ? `, ${numPendingTests} not run` : '';
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${notRun}\n`;
    process.once('exit', () => process.stdout.write(line));
  }
};
