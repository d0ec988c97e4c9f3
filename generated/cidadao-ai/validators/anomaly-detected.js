// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract cf7604c330bf). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `AnomalyDetected`. */
export const anomalyDetected = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.data === undefined) && (missing0 = "data"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
const _errs1 = errors;
if(data.type !== "anomaly_detected"){
validate0.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValues: ["anomaly_detected"]}}];
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
validate0.errors = [{instancePath:instancePath+"/data",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.investigation_id !== undefined){
let data2 = data1.investigation_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(rules.codePoints(data2) < 1){
validate0.errors = [{instancePath:instancePath+"/data/investigation_id",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/investigation_id",keyword:"type",params:{type: "string"}}];
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
const _errs6 = errors;
if(typeof data1.severity !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/severity",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.description !== undefined){
const _errs8 = errors;
if(typeof data1.description !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/description",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.details !== undefined){
let data5 = data1.details;
const _errs10 = errors;
if(errors === _errs10){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.contract_id !== undefined){
const _errs12 = errors;
if(typeof data5.contract_id !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/details/contract_id",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.expected_value !== undefined){
let data7 = data5.expected_value;
const _errs14 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate0.errors = [{instancePath:instancePath+"/data/details/expected_value",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.actual_value !== undefined){
let data8 = data5.actual_value;
const _errs16 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate0.errors = [{instancePath:instancePath+"/data/details/actual_value",keyword:"type",params:{type: "number"}}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/details",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs10 === errors;
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
let data9 = data.timestamp;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data9 === "string"){
if(!rules.dateTime(data9)){
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
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data10 = data.id;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data10 === "string"){
if(rules.codePoints(data10) < 1){
validate0.errors = [{instancePath:instancePath+"/id",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/id",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
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
