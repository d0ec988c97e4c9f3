export { default } from "partysocket";
