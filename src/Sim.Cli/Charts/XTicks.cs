namespace Sim.Cli.Charts;

/// <summary>One label of the independent axis: its place in positions (fractions allowed) and its lines of text.</summary>
internal readonly record struct XTick(double At, IReadOnlyList<string> Lines);

/// <summary>Labels and grid lines of a counted independent axis, chosen for the width at hand.</summary>
internal sealed record XTicks(IReadOnlyList<XTick> Labels, IReadOnlyList<double> Grid, bool Tilted = false)
{
    public const double Size = 11.5, LineHeight = 13.5, Turn = 38;

    /// <summary>Room needed below the axis line.</summary>
    public double Height => Labels.Count == 0 ? 8
        : Tilted ? 14 + Math.Sin(Turn * Math.PI / 180) * Widest + Math.Cos(Turn * Math.PI / 180) * LineHeight * (Labels.Max(l => l.Lines.Count) - 1)
        : 7 + LineHeight * Labels.Max(l => l.Lines.Count);

    /// <summary>How far tilted labels reach to the left of the first position's left edge.</summary>
    public double Overhang(double band) => !Tilted ? 0
        : Labels.Max(l => Math.Cos(Turn * Math.PI / 180) * l.Lines.Max(t => TextWidth.Of(t, Size)) - l.At * band) + 8;

    private double Widest => Labels.Max(l => l.Lines.Max(t => TextWidth.Of(t, Size)));

    /// <summary>Labels for an axis drawn over a width, in a chart with some height to spend.</summary>
    public static XTicks For(XAxis axis, double width, double height) => axis switch
    {
        XAxis.Hours h => Hours(h, width),
        XAxis.YearDays d => Days(d, width),
        XAxis.Months m => Months(m, width),
        _ => Named([.. Enumerable.Range(0, axis.Length).Select(i => XNames.Of(axis, i))], width, Math.Clamp(0.4 * height, 50, 130)),
    };

    private static XTicks Named(string[] names, double width, double tiltedMost)
    {
        double band = width / Math.Max(1, names.Length);
        double longest = names.Length == 0 ? 0 : names.SelectMany(n => n.Split(' ')).Max(w => TextWidth.Of(w, Size));
        List<string>[] wrapped = [.. names.Select(n => TextWidth.Wrap(n, Math.Min(band - 4, 150), Size, 4))];
        if (longest <= band - 4 && wrapped.All(w => w.Count <= 3))
        {
            return new([.. wrapped.Select((w, i) => new XTick(i + 0.5, w.Count == 0 ? [""] : w))], []);
        }
        int every = Math.Max(1, (int)Math.Ceiling(15 / band));
        int lines = band >= 34 ? 2 : 1;
        return new([.. names.Select((n, i) => new XTick(i + 0.5, TextWidth.Wrap(n, tiltedMost, Size, lines) is { Count: > 0 } w ? w : [""])).Where((_, i) => i % every == 0)], [], Tilted: true);
    }

    private static XTicks Days(XAxis.YearDays axis, double width)
    {
        double[] starts = [.. Enumerable.Range(0, axis.Length).Where(i => XNames.DayOf(i).Day == 1).Select(i => (double)i)];
        return Spans(starts, axis.Length, width / axis.Length, at => at == 0 ? [XNames.Date(XNames.DayOf(0), "MMM"), XNames.Of(axis, 0)[^4..]] : [XNames.Date(XNames.DayOf((int)at), "MMM")]);
    }

    private static XTicks Months(XAxis.Months axis, double width)
    {
        int n = axis.Count;
        double band = width / Math.Max(1, n);
        if (band >= 26)
        {
            return new([.. Enumerable.Range(0, n).Select(i => (i, Date: XNames.MonthAt(axis, i))).Select(m => new XTick(m.i + 0.5,
                m.i == 0 || m.Date.Month == 1 ? [XNames.Date(m.Date, "MMM"), XNames.Date(m.Date, "yyyy")] : [XNames.Date(m.Date, "MMM")]))], []);
        }
        if (band >= 12)
        {
            return new([.. Enumerable.Range(0, n).Select(i => (i, Date: XNames.MonthAt(axis, i))).Select(m => new XTick(m.i + 0.5,
                (m.i == 0 && n > 1 && m.Date.Month is < 11) || m.Date.Month == 1 ? [XNames.Date(m.Date, "MMM")[..1], XNames.Date(m.Date, "yyyy")] : [XNames.Date(m.Date, "MMM")[..1]]))], []);
        }
        double[] starts = [.. Enumerable.Range(0, n).Where(i => XNames.MonthAt(axis, i).Month == 1).Select(i => (double)i)];
        return Spans(starts, n, band, at => [XNames.Date(XNames.MonthAt(axis, (int)at), "yyyy")]);
    }

    private static XTicks Hours(XAxis.Hours axis, double width)
    {
        int n = axis.Count;
        double hour = width / Math.Max(1, n);
        DateTime At(double position) => axis.Start.AddHours(position);
        double[] Where(Func<DateTime, bool> starts) => [.. Enumerable.Range(0, n).Where(i => starts(At(i))).Select(i => (double)i)];
        if (n <= 72)
        {
            int step = 3 * hour >= 42 ? 3 : 6 * hour >= 42 ? 6 : 12 * hour >= 42 ? 12 : 24;
            double[] clock = Where(t => t.Hour % step == 0);
            return new([.. clock.Select((p, i) => new XTick(p, At(p).Hour == 0 || (i == 0 && (24 - At(p).Hour) * hour > 70) ? [XNames.Date(At(p), "HH:mm"), XNames.Date(At(p), "ddd d MMM")] : [XNames.Date(At(p), "HH:mm")]))],
                Where(t => t.Hour == 0));
        }
        if (n <= 24 * 16)
        {
            return Spans(Where(t => t.Hour == 0), n, hour, at => 24 * hour >= 42
                ? [XNames.Date(At(at), "ddd"), XNames.Date(At(at), "d MMM")] : [XNames.Date(At(at), "%d"), XNames.Date(At(at), "MMM")]);
        }
        if (n <= 24 * 62)
        {
            double[] weeks = Where(t => t.Hour == 0 && t.DayOfWeek == DayOfWeek.Monday);
            return new([.. weeks.Select(p => new XTick(p, [XNames.Date(At(p), "d MMM")]))], weeks);
        }
        return n <= 24 * 800
            ? Spans(Where(t => t is { Hour: 0, Day: 1 }), n, hour, at => at < 24 * 31 || At(at).Month == 1 ? [XNames.Date(At(at), "MMM"), XNames.Date(At(at), "yyyy")] : [XNames.Date(At(at), "MMM")])
            : Spans(Where(t => t is { Hour: 0, Day: 1, Month: 1 }), n, hour, at => [XNames.Date(At(at), "yyyy")]);
    }

    /// <summary>Labels in the middle of spans between starts; where spans are too narrow, only every n-th, at its start.</summary>
    private static XTicks Spans(double[] starts, int count, double unit, Func<double, IReadOnlyList<string>> name)
    {
        double[] edges = [.. starts.Where(s => s > 0).Prepend(0).Append(count)];
        var spans = Enumerable.Range(0, edges.Length - 1).Select(i => (From: edges[i], To: edges[i + 1], Lines: name(edges[i]))).ToList();
        double widest = spans.Max(s => s.Lines.Max(l => TextWidth.Of(l, Size))) + 6;
        double typical = spans.Max(s => s.To - s.From) * unit;
        if (typical >= widest)
        {
            return new([.. spans.Where(s => (s.To - s.From) * unit >= s.Lines.Max(l => TextWidth.Of(l, Size))).Select(s => new XTick((s.From + s.To) / 2, s.Lines))], [.. edges[1..^1]]);
        }
        int every = (int)Math.Ceiling(widest / Math.Max(typical, 0.01));
        var kept = spans.Where((s, i) => i % every == 0).ToList();
        return new([.. kept.Select(s => new XTick(s.From, s.Lines))], [.. kept.Select(s => s.From).Where(f => f > 0)]);
    }
}
