import type { Rule } from '../../rule.ts';
import callsView from './calls-view.ts';
import cpgEdge from './cpg-edge.ts';
import cpgNode from './cpg-node.ts';
import cpgProperty from './cpg-property.ts';
import disagreementsView from './disagreements-view.ts';
import filesView from './files-view.ts';
import importsView from './imports-view.ts';
import pointsToView from './points-to-view.ts';
import programDependencesView from './program-dependences-view.ts';
import supertypesView from './supertypes-view.ts';
import symbolsView from './symbols-view.ts';
import usagesView from './usages-view.ts';

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
