// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract adb8000d1f94). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ChatAnswer`. */
export const chatAnswer = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.data === undefined) && (missing0 = "data"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))) || ((data.id === undefined) && (missing0 = "id"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
const _errs1 = errors;
if(data.type !== "chat"){
validate0.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValues: ["chat"]}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data1 = data.data;
const _errs2 = errors;
if(errors === _errs2){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.role === undefined) && (missing1 = "role")) || ((data1.content === undefined) && (missing1 = "content"))) || ((data1.agent_id === undefined) && (missing1 = "agent_id"))) || ((data1.agent_name === undefined) && (missing1 = "agent_name"))) || ((data1.chunk === undefined) && (missing1 = "chunk"))){
validate0.errors = [{instancePath:instancePath+"/data",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.role !== undefined){
const _errs4 = errors;
if(typeof data1.role !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/role",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.content !== undefined){
const _errs6 = errors;
if(typeof data1.content !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/content",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.agent_id !== undefined){
let data4 = data1.agent_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/data/agent_id",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/agent_id",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.agent_name !== undefined){
const _errs10 = errors;
if(typeof data1.agent_name !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/agent_name",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.chunk !== undefined){
const _errs12 = errors;
if(typeof data1.chunk !== "boolean"){
validate0.errors = [{instancePath:instancePath+"/data/chunk",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data7 = data.timestamp;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data7 === "string"){
if(!rules.dateTime(data7)){
validate0.errors = [{instancePath:instancePath+"/timestamp",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/timestamp",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data8 = data.id;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data8 === "string"){
if(rules.codePoints(data8) < 1){
validate0.errors = [{instancePath:instancePath+"/id",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/id",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
