using Catalog.Design.Lists;

namespace Catalog.Web.Features.Compare;

/// <param name="Columns">The products, in the order asked for.</param>
/// <param name="Left">What was asked for and is not compared, in words.</param>
/// <param name="Found">Products that can be added, when somebody looked for one.</param>
public sealed record ComparePage(
    IReadOnlyList<ComparedProduct> Columns, IReadOnlyList<ComparedLine> Lines, IReadOnlyList<string> Left, bool OnlyDifferences, string DifferencesUrl, string Typed, IReadOnlyList<LabelledLink> Found)
{
    public const int Most = 4;

    public bool IsFull => Columns.Count >= Most;
}

/// <param name="RemoveUrl">The same page without it.</param>
public sealed record ComparedProduct(string Code, RegisterRow Row, string RemoveUrl);

/// <summary>One question, and what each product says to it.</summary>
/// <param name="IsCertificate">The answers are shown as certificates, with word, shape and colour.</param>
public sealed record ComparedLine(string Label, IReadOnlyList<string> Values, bool IsCertificate = false)
{
    public bool Differs => Values.Distinct(StringComparer.Ordinal).Count() > 1;
}
