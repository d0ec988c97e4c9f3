/** What every peer answers with: the example of documents/items.yaml. */
export const item = {
  id: "item-1",
  name: "Lamp",
  price: 19.5,
  quantity: 3,
  colour: "green",
  tags: ["indoor", "electric"],
  supplier: { name: "Lumen", email: "sales@lumen.example" },
};
