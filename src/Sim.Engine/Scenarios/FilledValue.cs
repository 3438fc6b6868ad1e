using System.Security.Cryptography;
using System.Text;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>One value of a filled scenario. The sorted list of these is the one source of hashes, explanations and diffs.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Value">Canonical text: the same quantity in any unit, and the same choice in any form, reads the same.</param>
/// <param name="Unit">Canonical unit; empty for anything that is not a quantity.</param>
/// <param name="Node">The text as written, with its position and origin.</param>
/// <param name="Declaration">The input.</param>
/// <param name="DefaultKey">Catalogue key of the input's default, if it has one.</param>
public sealed record FilledValue(string Path, string Value, string Unit, DocNode Node, InputDeclaration Declaration, string? DefaultKey)
{
    /// <summary>Where the value comes from.</summary>
    public Origin Origin => Node.Origin;

    /// <summary>
    /// SHA-256, in hexadecimal, over the lines "path = value" of the values that a filter lets through. Without
    /// monetary values, it tells whether two scenarios share their physics. Text that is not empty is hashed with them.
    /// </summary>
    public static string Hash(IEnumerable<FilledValue> values, Func<FilledValue, bool>? include = null, string with = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> block = stackalloc byte[4096];
        int used = 0;
        foreach (FilledValue value in values)
        {
            if (include is null || include(value))
            {
                Append(hash, block, ref used, value.Path);
                Append(hash, block, ref used, " = ");
                Append(hash, block, ref used, value.Value);
                Append(hash, block, ref used, "\n");
            }
        }
        Append(hash, block, ref used, with);
        hash.AppendData(block[..used]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Texts gather in a block, so that the hash is fed by the page and no page of text is made.
    private static void Append(IncrementalHash hash, Span<byte> block, ref int used, string text)
    {
        if (Encoding.UTF8.TryGetBytes(text, block[used..], out int written))
        {
            used += written;
            return;
        }
        hash.AppendData(block[..used]);
        used = 0;
        if (Encoding.UTF8.TryGetBytes(text, block, out written))
        {
            used = written;
        }
        else
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
    }
}
