using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Core.Records;

/// <summary>How much harm a wrong value does: decides who must look at a change before it is public.</summary>
public enum FieldRisk
{
    Low,
    Medium,
    High,
}

/// <summary>One field of an aggregate. Serves limits, history, diff and provenance; later review, import and export.</summary>
/// <param name="code">Stable name in the change record and the API, camelCase.</param>
/// <param name="label">What people call it, in Vietnamese, without a colon.</param>
public abstract class Field<T>(string code, string label)
{
    private protected static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Vietnamese stays readable in the history
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new PlainDecimalConverter() }, // 99 is no member of anything
    };

    public string Code { get; } = code;
    public string Label { get; } = label;
    public FieldRisk Risk { get; init; } = FieldRisk.Low;
    public bool IsPublic { get; init; } = true;
    public bool IsRequired { get; init; }

    /// <summary>A person's data: enters the hash of the change record as a salted digest and can be blanked later.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Written by a state change of the service only (a revocation, an extension), never by a set of values.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Characters, of the text or of each text in a list.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The canonical JSON of the value: equal text means equal value.</summary>
    public abstract string Read(T record);

    /// <summary>Stores the value of that JSON; call <see cref="Check"/> first.</summary>
    internal abstract void Write(T record, string json);

    /// <summary>The canonical form of a JSON value (texts in NFC, trimmed), or what is wrong with it.</summary>
    internal abstract FieldError? Check(string json, out string canonical);
}

/// <summary>A field of one CLR type. <paramref name="write"/> is called with checked values only.</summary>
public sealed class Field<T, TValue>(string code, string label, Func<T, TValue> read, Action<T, TValue> write) : Field<T>(code, label)
{
    /// <summary>The least and the greatest value allowed.</summary>
    public (TValue Least, TValue Greatest)? Range { get; init; }

    /// <summary>What else must hold: null, or one sentence that names the remedy.</summary>
    public Func<TValue, string?>? Rule { get; init; }

    public override string Read(T record) => ToJson(read(record));

    public TValue Get(T record) => read(record);

    public static string ToJson(TValue value) => JsonSerializer.Serialize(value, Json);

    internal override void Write(T record, string json) => write(record, JsonSerializer.Deserialize<TValue>(json, Json)!);

    internal override FieldError? Check(string json, out string canonical)
    {
        canonical = json;
        TValue? value;
        try
        {
            value = JsonSerializer.Deserialize<TValue>(json, Json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader answers a lone surrogate in a text with InvalidOperationException.
            return Error("có giá trị không đúng kiểu, hãy nhập lại");
        }
        // A list that may be empty is [] and never null.
        if (value is null && typeof(TValue) != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(typeof(TValue)))
            return Error("có giá trị không đúng kiểu, hãy nhập lại");
        var (checkedValue, fault) = FieldText.Check(value, MaxLength);
        if (fault is not null) return Error(fault);
        canonical = ToJson((TValue)checkedValue!);
        if (FieldText.IsEmpty(checkedValue)) return IsRequired ? Error("còn trống, hãy nhập") : null;
        if (Range is var (least, greatest) && (Comparer<TValue>.Default.Compare(value!, least) < 0 || Comparer<TValue>.Default.Compare(value!, greatest) > 0))
            return Error($"ngoài khoảng cho phép, hãy nhập từ {FieldText.Show(least)} đến {FieldText.Show(greatest)}");
        return Rule?.Invoke((TValue)checkedValue!) is { } broken ? Error(broken) : null;
    }

    private FieldError Error(string fault) => new(Code, $"{Label} {fault}.");
}
