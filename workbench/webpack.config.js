import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

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
  // Served from this machine to itself: minifying would only make `npm start` wait a minute.
  optimization: { minimize: false },
  experiments: { css: true },
  module: { rules: [{ test: /\.tsx?$/, use: 'swc-loader', exclude: /node_modules/ }] },
  plugins: [new HtmlWebpackPlugin({ template: path('./page/index.html'), scriptLoading: 'defer' })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
