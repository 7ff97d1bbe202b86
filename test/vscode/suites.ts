// In this order: the first suite starts without a graph and leaves none.
import './extension.test.ts';
import './views.test.ts';
import './language-server.test.ts';
