using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using QRCoder;

namespace Catalog.Admin.Accounts;

/// <summary>A key that a person is about to put into the telephone.</summary>
/// <param name="Sealed">For a hidden field of the form: comes back unchanged or not at all.</param>
/// <param name="Typed">For typing it in by hand, in groups of four.</param>
/// <param name="Address">otpauth:// for the square code.</param>
public sealed record CodeSetup(string Sealed, string Typed, string Address);

/// <summary>Six digits that change every half minute, computed by an application on the telephone (RFC 6238).</summary>
public sealed class CodeGenerator(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 20;
    private const string Issuer = "Hàng Việt quản trị";
    private static readonly TimeSpan SetupLasts = TimeSpan.FromHours(1);
    private static readonly VerificationWindow OneStepAround = new(previous: 1, future: 1); // clocks of telephones are a little off

    private readonly IDataProtector stored = protection.CreateProtector("accounts.code-key");
    private readonly ITimeLimitedDataProtector setup = protection.CreateProtector("accounts.code-setup").ToTimeLimitedDataProtector();

    /// <param name="former">A sealed key that the form sent: after a mistake the telephone keeps the key it has.</param>
    public CodeSetup Begin(Account account, string? former = null)
    {
        var key = Open(account, former) ?? Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes)).TrimEnd('=');
        var label = Uri.EscapeDataString($"{Issuer}:{account.Email}");
        return new CodeSetup(
            setup.Protect($"{account.Id:N}{key}", SetupLasts),
            string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            $"otpauth://totp/{label}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}");
    }

    /// <summary>The key in a sealed field of this account; null when it is another's, altered or an hour old.</summary>
    public string? Open(Account account, string? sealedKey)
    {
        if (string.IsNullOrEmpty(sealedKey)) return null;
        try
        {
            var text = setup.Unprotect(sealedKey);
            return text.StartsWith(account.Id.ToString("N"), StringComparison.Ordinal) ? text[32..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Protect(string key) => stored.Protect(key);

    /// <summary>The half minute that a code belongs to, now or one before or after; null for a wrong code.</summary>
    public long? StepOf(Account account, string? code) => account.CodeKey is null ? null : StepOf(stored.Unprotect(account.CodeKey), code);

    public long? StepOf(string key, string? code) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, Digits(code), out var step, OneStepAround) ? step : null;

    /// <summary>People type spaces in the middle, as the telephone shows it.</summary>
    private static string Digits(string? code) => new([.. (code ?? "").Where(char.IsAsciiDigit).Take(7)]);

    /// <summary>The dark squares of a QR code as the path of an SVG, and its width in squares, with the white border that a camera needs.</summary>
    public static (string Path, int Width) Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var squares = rows.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x]).Select(x => $"M{x} {y}h1v1h-1z"));
        return (string.Concat(squares), rows.Count);
    }
}
