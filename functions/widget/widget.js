// Registers the element; the one file a page has to load.
import { BudgetExplorer } from './budget-explorer.js';

customElements.define('budget-explorer', BudgetExplorer);
