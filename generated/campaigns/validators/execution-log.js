// Written from asyncapi/campaigns.yaml (contract a9952ea8c883). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ExecutionLog`. */
export const executionLog = /* @__PURE__ */ validator(validate0);

export { validate0 as validateExecutionLog };

const obj0 = ["internal","external"];
const obj2 = ["sending","sent","failed"];

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.campaignName === undefined) && (missing0 = "campaignName"))) || ((data.executionId === undefined) && (missing0 = "executionId"))) || ((data.executionType === undefined) && (missing0 = "executionType"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate0.errors = [{instancePath:instancePath+"/organizationId",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate0.errors = [{instancePath:instancePath+"/organizationId",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaignId !== undefined){
let data1 = data.campaignId;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate0.errors = [{instancePath:instancePath+"/campaignId",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/campaignId",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaignName !== undefined){
const _errs5 = errors;
if(typeof data.campaignName !== "string"){
validate0.errors = [{instancePath:instancePath+"/campaignName",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionId !== undefined){
let data3 = data.executionId;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(rules.codePoints(data3) < 1){
validate0.errors = [{instancePath:instancePath+"/executionId",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/executionId",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionType !== undefined){
let data4 = data.executionType;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate0.errors = [{instancePath:instancePath+"/executionType",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data4)){
validate0.errors = [{instancePath:instancePath+"/executionType",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data5)){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"enum",params:{allowedValues: obj2}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fromSession !== undefined){
const _errs13 = errors;
if(typeof data.fromSession !== "string"){
validate0.errors = [{instancePath:instancePath+"/fromSession",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.toSession !== undefined){
const _errs15 = errors;
if(typeof data.toSession !== "string"){
validate0.errors = [{instancePath:instancePath+"/toSession",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactName !== undefined){
const _errs17 = errors;
if(typeof data.contactName !== "string"){
validate0.errors = [{instancePath:instancePath+"/contactName",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactPhone !== undefined){
const _errs19 = errors;
if(typeof data.contactPhone !== "string"){
validate0.errors = [{instancePath:instancePath+"/contactPhone",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messageContent !== undefined){
const _errs21 = errors;
if(typeof data.messageContent !== "string"){
validate0.errors = [{instancePath:instancePath+"/messageContent",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scheduledAt !== undefined){
let data11 = data.scheduledAt;
const _errs23 = errors;
if(errors === _errs23){
if(errors === _errs23){
if(typeof data11 === "string"){
if(!rules.dateTime(data11)){
validate0.errors = [{instancePath:instancePath+"/scheduledAt",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/scheduledAt",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executedAt !== undefined){
let data12 = data.executedAt;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data12 === "string"){
if(!rules.dateTime(data12)){
validate0.errors = [{instancePath:instancePath+"/executedAt",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/executedAt",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data13 = data.timestamp;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data13 === "string"){
if(!rules.dateTime(data13)){
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
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
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
