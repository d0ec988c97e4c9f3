// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract 4e77b64ad8ca). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `AnomalyDetected`. */
export const anomalyDetected = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.data === undefined) && (missing0 = "data"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
const _errs1 = errors;
if(data.type !== "anomaly_detected"){
validate0.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValues: ["anomaly_detected"]}}];
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
if(((((data1.investigation_id === undefined) && (missing1 = "investigation_id")) || ((data1.severity === undefined) && (missing1 = "severity"))) || ((data1.description === undefined) && (missing1 = "description"))) || ((data1.details === undefined) && (missing1 = "details"))){
validate0.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.investigation_id !== undefined){
let data2 = data1.investigation_id;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(rules.codePoints(data2) < 1){
validate0.errors = [{instancePath:instancePath+"/data/investigation_id",schemaPath:"s1/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/investigation_id",schemaPath:"s1/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.severity !== undefined){
const _errs7 = errors;
if(typeof data1.severity !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/severity",schemaPath:"#/properties/data/properties/severity/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.description !== undefined){
const _errs9 = errors;
if(typeof data1.description !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/description",schemaPath:"#/properties/data/properties/description/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.details !== undefined){
let data5 = data1.details;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.contract_id !== undefined){
const _errs13 = errors;
if(typeof data5.contract_id !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/details/contract_id",schemaPath:"#/properties/data/properties/details/properties/contract_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.expected_value !== undefined){
let data7 = data5.expected_value;
const _errs15 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate0.errors = [{instancePath:instancePath+"/data/details/expected_value",schemaPath:"#/properties/data/properties/details/properties/expected_value/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.actual_value !== undefined){
let data8 = data5.actual_value;
const _errs17 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate0.errors = [{instancePath:instancePath+"/data/details/actual_value",schemaPath:"#/properties/data/properties/details/properties/actual_value/type",keyword:"type",params:{type: "number"}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/details",schemaPath:"#/properties/data/properties/details/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
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
let data9 = data.timestamp;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(errors === _errs20){
if(typeof data9 === "string"){
if(!rules.dateTime(data9)){
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s2/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s2/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data10 = data.id;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data10 === "string"){
if(rules.codePoints(data10) < 1){
validate0.errors = [{instancePath:instancePath+"/id",schemaPath:"s3/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/id",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
