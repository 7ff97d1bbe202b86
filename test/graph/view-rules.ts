import callsView from '../../src/rules/graph/views/calls-view.ts';
import cpgEdge from '../../src/rules/graph/views/cpg-edge.ts';
import cpgNode from '../../src/rules/graph/views/cpg-node.ts';
import cpgProperty from '../../src/rules/graph/views/cpg-property.ts';
import disagreementsView from '../../src/rules/graph/views/disagreements-view.ts';
import filesView from '../../src/rules/graph/views/files-view.ts';
import importsView from '../../src/rules/graph/views/imports-view.ts';
import pointsToView from '../../src/rules/graph/views/points-to-view.ts';
import programDependencesView from '../../src/rules/graph/views/program-dependences-view.ts';
import supertypesView from '../../src/rules/graph/views/supertypes-view.ts';
import symbolsView from '../../src/rules/graph/views/symbols-view.ts';
import usagesView from '../../src/rules/graph/views/usages-view.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** The views users see; each comes after those it reads. */
export const viewRules: readonly Rule[] = [
  cpgNode,
  cpgEdge,
  cpgProperty,
  filesView,
  symbolsView,
  usagesView,
  callsView,
  importsView,
  supertypesView,
  disagreementsView,
  programDependencesView,
  pointsToView,
];
