import { Option } from "commander";

/** `--annotations`, of every command that finds something at a line. */
export function annotationsOption(): Option {
  return new Option("--annotations <where>", "show findings beside the lines of a pull request").choices(["github"]);
}
