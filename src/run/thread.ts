/** What a thread of the pool runs. */
import { worker } from "./work.ts";

export default worker();
