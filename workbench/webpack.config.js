import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Shorter names and no blanks: half the text for every page to parse, in seconds, where compressing takes a minute. */
const shorten = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  terserOptions: { compress: false, mangle: true },
  extractComments: false,
});

/** @type {import('webpack').Configuration} */
export default {
  mode: 'production',
  devtool: false,
  entry: path('./page/main.ts'),
  output: { path: path('../dist-workbench'), filename: 'workbench.js', clean: true },
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // The browser build of exceljs carries its own polyfills.
    alias: { '@protobi/exceljs$': path('../node_modules/@protobi/exceljs/dist/exceljs.bare.min.js') },
  },
  optimization: { minimizer: [shorten] },
  experiments: { css: true },
  module: { rules: [{ test: /\.tsx?$/, use: 'swc-loader', exclude: /node_modules/ }] },
  plugins: [new HtmlWebpackPlugin({ template: path('./page/index.html'), scriptLoading: 'defer' })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
