namespace Catalog.Design.Lists;

public sealed record LabelledLink(string Label, string Url);
