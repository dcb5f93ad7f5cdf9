using System.Text;

namespace Catalog.Tests.Rules;

/// <summary>Finds the methods of a C# file and their lengths by counting braces: enough for a size budget, without a compiler.</summary>
internal static class SourceScanner
{
    private static readonly string[] TypeWords = ["class", "struct", "record", "interface", "enum", "namespace"];

    public static IReadOnlyList<(string Name, int Line, int Length)> Methods(string source)
    {
        var found = new List<(string, int, int)>();
        Read(Blank(source), 0, found);
        return found;
    }

    /// <summary>Reads the members of one type or of the file from <paramref name="at"/> up to its closing brace.</summary>
    private static int Read(string code, int at, List<(string, int, int)> found)
    {
        var start = at;
        while (at < code.Length)
        {
            var c = code[at];
            if (c == '}')
                return at + 1;
            if (c is '(' or '[')
            {
                var close = Close(code, at);
                if (c == '[' && code[start..at].Trim().Length == 0)
                    start = close; // an attribute is not part of the method's length
                at = close;
            }
            else if (c == '{')
            {
                var header = code[start..at];
                var isType = IsType(header);
                var end = isType ? Read(code, at + 1, found) : Close(code, at);
                if (!isType)
                    Add(code, start, end, found);
                start = at = end;
            }
            else if (c == '=')
            {
                at = Statement(code, at);
                Add(code, start, at, found);
                start = at;
            }
            else
            {
                at++;
                if (c == ';')
                    start = at;
            }
        }
        return at;
    }

    private static void Add(string code, int start, int end, List<(string, int, int)> found)
    {
        var text = code[start..end];
        var head = text.IndexOfAny(['(', '{', '=', ';']);
        if (head <= 0 || text[head] != '(')
            return;
        start += text.Length - text.TrimStart().Length;
        var name = text[..head].Trim().Split(' ', '\n', '.')[^1];
        found.Add((name, Line(code, start), Line(code, end - 1) - Line(code, start) + 1));
    }

    private static bool IsType(string header)
    {
        var parameters = header.IndexOf('(', StringComparison.Ordinal);
        var words = (parameters < 0 ? header : header[..parameters]).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => TypeWords.Contains(word));
    }

    private static int Line(string code, int at) => code.AsSpan(0, at).Count('\n') + 1;

    /// <summary>The place after the semicolon that ends an expression body or an initial value.</summary>
    private static int Statement(string code, int at)
    {
        while (at < code.Length && code[at] != ';')
            at = code[at] is '(' or '[' or '{' ? Close(code, at) : at + 1;
        return Math.Min(at + 1, code.Length);
    }

    private static int Close(string code, int at)
    {
        var depth = 0;
        for (; at < code.Length; at++)
        {
            if (code[at] is '(' or '[' or '{')
                depth++;
            else if (code[at] is ')' or ']' or '}' && --depth == 0)
                return at + 1;
        }
        return at;
    }

    /// <summary>The source with comments, strings, characters and preprocessor lines as spaces, line breaks kept.</summary>
    private static string Blank(string source)
    {
        var result = new StringBuilder(source);
        for (var at = 0; at < source.Length;)
        {
            var end = EndOfText(source, at);
            for (var i = at; i < end; i++)
            {
                if (source[i] != '\n')
                    result[i] = ' ';
            }
            at = Math.Max(end, at + 1);
        }
        return result.ToString();
    }

    private static int EndOfText(string source, int at)
    {
        var rest = source.AsSpan(at);
        if (rest.StartsWith("//") || (rest[0] == '#' && (at == 0 || source[..at].TrimEnd(' ').EndsWith('\n'))))
            return Find(source, "\n", at);
        if (rest.StartsWith("/*"))
            return Find(source, "*/", at + 2) + 2;
        if (rest[0] == '\'')
            return Quoted(source, at + 1, '\'', '\\');
        if (rest[0] != '"')
            return at;
        var quotes = rest.Length - rest.TrimStart('"').Length;
        if (quotes >= 3)
            return Find(source, new string('"', quotes), at + quotes) + quotes;
        var verbatim = at > 0 && (source[at - 1] == '@' || (at > 1 && source[at - 1] == '$' && source[at - 2] == '@'));
        return Quoted(source, at + 1, '"', verbatim ? '"' : '\\');
    }

    private static int Find(string source, string text, int from)
    {
        var at = source.IndexOf(text, Math.Min(from, source.Length), StringComparison.Ordinal);
        return at < 0 ? source.Length : at;
    }

    private static int Quoted(string source, int at, char quote, char escape)
    {
        while (at < source.Length)
        {
            if (source[at] == escape && at + 1 < source.Length && (escape == '\\' || source[at + 1] == quote))
                at += 2;
            else if (source[at] == quote)
                return at + 1;
            else
                at++;
        }
        return at;
    }
}
