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
    /// monetary values, it tells whether two scenarios share their physics.
    /// </summary>
    public static string Hash(IEnumerable<FilledValue> values, Func<FilledValue, bool>? include = null)
    {
        var text = new StringBuilder(1 << 16);
        foreach (FilledValue value in values)
        {
            if (include is null || include(value))
            {
                text.Append(value.Path).Append(" = ").Append(value.Value).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
