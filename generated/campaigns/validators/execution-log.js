// Written from asyncapi/campaigns.yaml (contract d295a3cb9263). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ExecutionLog`. */
export const executionLog = /* @__PURE__ */ validator(validate0);

const obj0 = ["internal","external"];
const obj2 = ["sending","sent","failed"];

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.campaignName === undefined) && (missing0 = "campaignName"))) || ((data.executionId === undefined) && (missing0 = "executionId"))) || ((data.executionType === undefined) && (missing0 = "executionType"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate0.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s1/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate0.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate0.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s2/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s2/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaignName !== undefined){
const _errs7 = errors;
if(typeof data.campaignName !== "string"){
validate0.errors = [{instancePath:instancePath+"/campaignName",schemaPath:"#/properties/campaignName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionId !== undefined){
let data3 = data.executionId;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(rules.codePoints(data3) < 1){
validate0.errors = [{instancePath:instancePath+"/executionId",schemaPath:"#/properties/executionId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/executionId",schemaPath:"#/properties/executionId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionType !== undefined){
let data4 = data.executionType;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate0.errors = [{instancePath:instancePath+"/executionType",schemaPath:"#/properties/executionType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data4)){
validate0.errors = [{instancePath:instancePath+"/executionType",schemaPath:"#/properties/executionType/enum",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs13 = errors;
if(typeof data5 !== "string"){
validate0.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data5)){
validate0.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: obj2}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fromSession !== undefined){
const _errs15 = errors;
if(typeof data.fromSession !== "string"){
validate0.errors = [{instancePath:instancePath+"/fromSession",schemaPath:"#/properties/fromSession/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.toSession !== undefined){
const _errs17 = errors;
if(typeof data.toSession !== "string"){
validate0.errors = [{instancePath:instancePath+"/toSession",schemaPath:"#/properties/toSession/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactName !== undefined){
const _errs19 = errors;
if(typeof data.contactName !== "string"){
validate0.errors = [{instancePath:instancePath+"/contactName",schemaPath:"#/properties/contactName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactPhone !== undefined){
const _errs21 = errors;
if(typeof data.contactPhone !== "string"){
validate0.errors = [{instancePath:instancePath+"/contactPhone",schemaPath:"#/properties/contactPhone/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messageContent !== undefined){
const _errs23 = errors;
if(typeof data.messageContent !== "string"){
validate0.errors = [{instancePath:instancePath+"/messageContent",schemaPath:"#/properties/messageContent/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scheduledAt !== undefined){
let data11 = data.scheduledAt;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data11 === "string"){
if(!rules.dateTime(data11)){
validate0.errors = [{instancePath:instancePath+"/scheduledAt",schemaPath:"s3/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/scheduledAt",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
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
if(data.executedAt !== undefined){
let data12 = data.executedAt;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(errors === _errs29){
if(typeof data12 === "string"){
if(!rules.dateTime(data12)){
validate0.errors = [{instancePath:instancePath+"/executedAt",schemaPath:"s3/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/executedAt",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data13 = data.timestamp;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(errors === _errs32){
if(typeof data13 === "string"){
if(!rules.dateTime(data13)){
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s3/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs31 === errors;
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
