namespace Catalog.Design.Marks;

/// <summary>The names are the style classes.</summary>
public enum NoticeKind
{
    Info,
    Ok,
    Warn,
    Stop,
    Err,
}
