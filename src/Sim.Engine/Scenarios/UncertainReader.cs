using MathNet.Numerics.Distributions;
using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Reads one uncertain value against the declaration of the value that it is about.</summary>
internal sealed class UncertainReader(Scenario scenario, string path, ProblemList problems)
{
    // What a study is about, or what stands beside its scenario.
    private static readonly string[] NeverVaried = ["period", "name", "about", "measured", "options", "packages", "up_to_standard", "enterprises", "uncertain"];

    private const string Forms = "triangular, uniform, normal, lognormal, choice, catalogue";

    private FilledValue about = null!;
    private double written;
    private bool refused;

    public UncertainValue? Read(UncertainInput input)
    {
        if (!Finds(input.Choice is not null))
        {
            return null;
        }
        (string Form, IReadOnlyList<string>? Values)[] given =
        [
            .. new (string Form, IReadOnlyList<string>? Values)[]
            {
                ("triangular", input.Triangular), ("uniform", input.Uniform), ("normal", input.Normal), ("lognormal", input.Lognormal), ("choice", input.Choice),
                ("catalogue", input.Catalogue == true ? [] : null),
            }.Where(g => g.Values is not null),
        ];
        if (given.Length != 1)
        {
            Refuse("", given.Length == 0 ? "says not how it is uncertain" : $"is given {string.Join(" and ", given.Select(g => g.Form))}; one of them says how it is uncertain", Forms);
            return null;
        }
        (string form, IReadOnlyList<string>? texts) = given[0];
        UncertainValue? read = form switch
        {
            "choice" => Choice(texts!),
            "catalogue" => OfCatalogue(),
            _ => Numbers(form, texts!),
        };
        return refused ? null : read;
    }

    // A whole map (a kind of heating with its numbers) can be one of a list.
    private bool Finds(bool isChoice)
    {
        string key = path.Split('.')[0];
        if (NeverVaried.Contains(key, StringComparer.Ordinal) && !(path.StartsWith("options.", StringComparison.Ordinal) && path.Contains(".cost.", StringComparison.Ordinal)))
        {
            Refuse("", "cannot be uncertain: it says what is studied", "values of the centre, its prices, its payers and the costs of options");
            return false;
        }
        if (scenario.Values.FirstOrDefault(v => v.Path == path) is { } found)
        {
            about = found;
            return true;
        }
        string[] known = [.. scenario.Values.Select(v => v.Path)], below = [.. known.Where(k => k.StartsWith(path + ".", StringComparison.Ordinal))];
        if (below.Length > 0 && isChoice)
        {
            return true;
        }
        problems.Add(At("") with
        {
            Message = below.Length > 0 ? "is a map; name one value in it, or choose among whole maps" : "is not the path of a value of this file; sim explain lists them",
            Allowed = string.Join(", ", below),
            Nearest = below.Length > 0 ? null : Nearest.To(path, known),
        });
        return false;
    }

    private UncertainValue? Choice(IReadOnlyList<string> texts)
    {
        if (texts.Count < 2)
        {
            Refuse(".choice", "needs two values or more, each with the same chance");
            return null;
        }
        return new(path, $"one of {string.Join(", ", texts)}", "", texts, share => Math.Min((int)(share * texts.Count), texts.Count - 1));
    }

    private UncertainValue? OfCatalogue()
    {
        if (!IsNumber("catalogue"))
        {
            return null;
        }
        if (about.DefaultKey is not { } key || !Catalogue.Shipped.TryFind(key, out CatalogueEntry? entry) || entry.Low is not { } low || entry.High is not { } high)
        {
            Refuse(".catalogue", "there is no plausible range of it in the catalogue; write one", Forms);
            return null;
        }
        // What the file says is possible, whatever is usual.
        double In(double value) => entry.Unit.Convert(value, about.Declaration.Unit);
        (low, high) = (Math.Min(In(low), written), Math.Max(In(high), written));
        return low < high ? Numbers("triangular", [Written(low), Written(written), Written(high)], "catalogue") : null;
    }

    private UncertainValue? Numbers(string form, IReadOnlyList<string> texts, string? from = null)
    {
        (int count, string what) = form switch
        {
            "triangular" => (3, "the lowest, the most likely and the highest value"),
            "uniform" => (2, "the lowest and the highest value"),
            "normal" => (2, "the mean and the standard deviation"),
            _ => (2, "the values that a tenth lies below and above"),
        };
        string at = $".{from ?? form}";
        if (!IsNumber(form))
        {
            return null;
        }
        if (texts.Count != count)
        {
            Refuse(at, $"needs {count} values: {what}; found {texts.Count}");
            return null;
        }
        double[] values = [.. texts.Select((text, i) => Number(at, text, isSpread: form == "normal" && i == 1))];
        if (refused)
        {
            return null;
        }
        Func<double, double>? quantile = form switch
        {
            "triangular" => Ordered(at, values) ? share => Triangular.InvCDF(values[0], values[2], values[1], share) : null,
            "uniform" => Ordered(at, values) ? Uniform(values[0], values[1]) : null,
            "normal" => Within(at, values[1] > 0 ? new Normal(values[0], values[1]) : null, "the standard deviation must be above 0"),
            _ => Ordered(at, values) ? Within(at, values[0] > 0 ? Lognormal(values[0], values[1]) : null, "the values must be above 0") : null,
        };
        if (quantile is null)
        {
            return null;
        }
        bool isCount = about.Declaration.Shape.Form == InputForm.Integer && form != "uniform";
        return new(path, $"{from ?? form} {Together(texts)}", about.Unit, [], isCount ? share => Math.Round(quantile(share)) : quantile);
    }

    // A unit that all have is said once.
    private static string Together(IReadOnlyList<string> texts)
    {
        int unit = texts[^1].IndexOf(' ', StringComparison.Ordinal);
        string behind = unit < 0 ? "" : texts[^1][unit..];
        return string.Join(", ", texts.Select((t, i) => i < texts.Count - 1 && behind.Length > 0 && texts.All(all => all.EndsWith(behind, StringComparison.Ordinal)) ? t[..^behind.Length] : t));
    }

    // Whole numbers are each as likely as the others, the ends too.
    private Func<double, double> Uniform(double low, double high) => about.Declaration.Shape.Form == InputForm.Integer
        ? share => Math.Min(high, low + Math.Floor(share * (high - low + 1)))
        : share => ContinuousUniform.InvCDF(low, high, share);

    private static LogNormal Lognormal(double low, double high)
    {
        (double a, double b) = (Math.Log(low), Math.Log(high));
        return new LogNormal((a + b) / 2, (b - a) / (2 * Normal.InvCDF(0, 1, 0.9)));
    }

    // Cut at the legal range.
    private Func<double, double>? Within(string at, IContinuousDistribution? distribution, string otherwise)
    {
        if (distribution is null)
        {
            Refuse(at, otherwise);
            return null;
        }
        (double low, double high) = (about.Declaration.Attribute.Min, about.Declaration.Attribute.Max);
        double below = double.IsFinite(low) ? distribution.CumulativeDistribution(low) : 0, until = double.IsFinite(high) ? distribution.CumulativeDistribution(high) : 1;
        if (until - below < 0.5)
        {
            Refuse(at, "lies outside of the legal range for the most part", about.Declaration.Range);
            return null;
        }
        return share =>
        {
            double of = below + share * (until - below);
            double value = distribution is Normal normal ? normal.InverseCumulativeDistribution(of) : ((LogNormal)distribution).InverseCumulativeDistribution(of);
            return Math.Clamp(value, low, high);
        };
    }

    private bool IsNumber(string form)
    {
        if (about.Declaration.Shape.Form is InputForm.Quantity or InputForm.Integer && Quantity.TryRead(about.Value, about.Declaration.Unit, out written, out _))
        {
            return true;
        }
        Refuse($".{form}", $"is of numbers, and {path} is {(about.Value.Length > 0 ? about.Value : "no number")}", "choice");
        return false;
    }

    private double Number(string at, string text, bool isSpread)
    {
        Unit unit = isSpread && about.Declaration.Unit.Text == "C" ? Schema.Unit.Parse("K") : about.Declaration.Unit;
        if (!Quantity.TryRead(text, unit, out double value, out string? problem))
        {
            Refuse(at, problem, found: text);
        }
        else if (!isSpread && !about.Declaration.Allows(value))
        {
            Refuse(at, "is outside of the legal range", about.Declaration.Range, text);
        }
        else if (!isSpread && about.Declaration.Shape.Form == InputForm.Integer && !double.IsInteger(value))
        {
            Refuse(at, "is no whole number", found: text);
        }
        return value;
    }

    private bool Ordered(string at, double[] values)
    {
        bool isOrdered = values[0] < values[^1] && values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second);
        if (!isOrdered)
        {
            Refuse(at, "must rise from the first to the last value");
        }
        return isOrdered;
    }

    private string Written(double value) => Quantity.Format(value, about.Unit);

    private Problem At(string below) => scenario.Document.At($"uncertain.{path}{below}", "");

    private void Refuse(string below, string message, string allowed = "", string found = "")
    {
        problems.Add(At(below) with { Message = message, Allowed = allowed, Found = found });
        refused = true;
    }
}
