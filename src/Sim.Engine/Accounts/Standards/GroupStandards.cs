namespace Sim.Engine.Accounts;

/// <summary>
/// Standards by user group, queues in the busiest hour, and light on the way at night: judged beside the chosen set and
/// counted apart from it. Only what the file gives is judged.
/// </summary>
public static class GroupStandards
{
    /// <summary>Beginning of the keys of fixtures by group.</summary>
    public const string GroupPrefix = "standards.groups.";

    /// <summary>Beginning of the keys of queues.</summary>
    public const string QueuePrefix = "standards.queue.";

    /// <summary>Key of light on the way to the sanitary block.</summary>
    public const string NightWayKey = "standards.night_way";

    private const int MinorsPerBedroom = 4;
    private const string Minors = "EUAA Guidance on reception conditions for unaccompanied children, indicator 45.1";
    private const string Waiting = "standards.queues; M/M/n (Kleinrock 1975)";

    /// <summary>Whether a key is one of these.</summary>
    public static bool IsOne(string key) => key.StartsWith(GroupPrefix, StringComparison.Ordinal) || key.StartsWith(QueuePrefix, StringComparison.Ordinal) || key == NightWayKey;

    /// <summary>All of these that can be judged by the inputs.</summary>
    public static IEnumerable<StandardResult> Judge(IReadOnlyList<MeteredMonth> months, StandardsInputs inputs, StandardLimits limits)
    {
        if (months.Count == 0)
        {
            yield break;
        }
        MeteredMonth site = months[0];
        (double women, double families, double men) = inputs.Groups.Shares(site.WomenFraction, site.FamiliesFraction);
        foreach ((string name, GroupFixtures? fixtures, double share) in new[] { ("women", inputs.Groups.Women, women), ("families", inputs.Groups.Families, families), ("men", inputs.Groups.Men, men) })
        {
            if (fixtures is not null)
            {
                foreach (StandardResult result in Group(months, name, fixtures, share, inputs.Queues, limits))
                {
                    yield return result;
                }
            }
        }
        if (inputs.Groups.MinorsPerBedroom is { } minors)
        {
            int days = months.Sum(m => m.ResidentsByDay.Count(r => r > 0));
            yield return new(GroupPrefix + "minors.bedroom", "Minors alone who share a bedroom", "person", MinorsPerBedroom, minors,
                minors > MinorsPerBedroom ? days : 0, days, "days", days > 0 ? minors <= MinorsPerBedroom : null, Minors);
        }
        foreach (StandardResult result in QueuesOf(months, QueuePrefix, "", 1, (int)site.Showers, (int)site.Toilets, inputs.Queues))
        {
            yield return result;
        }
        if (inputs.NightWayM is { } way && site.SiteLamps >= 0)
        {
            double spacing = site.SiteLamps > 0 ? way / site.SiteLamps : double.PositiveInfinity;
            int nights = months.Sum(m => m.ResidentsByDay.Count(r => r > 0));
            bool dark = way > 0 && spacing > inputs.LampSpacingM;
            yield return new(NightWayKey, "Lit way at night, metres per lamp", "m", inputs.LampSpacingM, way > 0 ? spacing : 0, dark ? nights : 0, nights, "nights",
                nights > 0 ? !dark : null, "standards.lamp_spacing");
        }
    }

    private static IEnumerable<StandardResult> Group(
        IReadOnlyList<MeteredMonth> months, string name, GroupFixtures fixtures, double share, Queues queues, StandardLimits limits)
    {
        (string Key, string Label, int? Number, double Limit, string Source)[] kinds =
        [
            ("toilets", "per toilet", fixtures.Toilets, limits.PeoplePerToilet, limits.Source),
            ("showers", "per shower", fixtures.Showers, limits.PeoplePerShower, limits.Source),
            ("taps", "per tap", fixtures.Taps, limits.PeoplePerTap, limits.Source),
            ("basins", "per wash basin", fixtures.Basins, ReceptionStandards.PeoplePerBasin, "EASO Guidance on reception conditions 2016, sanitary infrastructure"),
        ];
        string who = char.ToUpperInvariant(name[0]) + name[1..];
        foreach ((string key, string label, int? number, double limit, string source) in kinds)
        {
            if (number is { } fixed0)
            {
                yield return Standards.PeoplePer(months, $"{GroupPrefix}{name}.{key}", $"{who} {label}", limit, _ => fixed0 / Math.Max(share, 1e-9), source, key == "toilets" ? Standards.ClosedDays : null);
            }
        }
        foreach (StandardResult result in QueuesOf(months, $"{GroupPrefix}{name}.queue.", $"{who}: ", share, fixtures.Showers ?? 0, fixtures.Toilets ?? 0, queues))
        {
            yield return result;
        }
    }

    private static IEnumerable<StandardResult> QueuesOf(IReadOnlyList<MeteredMonth> months, string prefix, string who, double share, int showers, int toilets, Queues q)
    {
        if (showers > 0)
        {
            yield return Queue(months, prefix + "showers", $"{who}wait for a shower in the busiest hour", showers, q.ShowerTimeMinutes, q.WaitMinutes,
                share * q.ShowerPeakFraction * months[0].ShowersPerPersonDay);
        }
        if (toilets > 0)
        {
            yield return Queue(months, prefix + "toilets", $"{who}wait for a toilet in the busiest hour", toilets, q.ToiletTimeMinutes, q.WaitMinutes,
                share * q.ToiletPeakFraction * months[0].ToiletsPerPersonDay, Standards.ClosedDays);
        }
    }

    // Waits grow with residents: the most with whom the limit is kept is found once, and days are counted against that.
    private static StandardResult Queue(IReadOnlyList<MeteredMonth> months, string key, string label, int fixtures, double useMinutes, double limitMinutes, double perResidentHour,
        Func<MeteredMonth, int>? daysWithout = null)
    {
        double mostPerHour = Queues.MostPerHour(limitMinutes, useMinutes, fixtures), worst = 0, without = 0;
        int breaches = 0, judged = 0;
        foreach (MeteredMonth month in months)
        {
            int over = 0, before = judged;
            foreach (double residents in month.ResidentsByDay.Where(r => r > 0))
            {
                worst = Math.Max(worst, residents);
                over += residents * perResidentHour > mostPerHour * (1 + 1e-9) ? 1 : 0;
                judged++;
            }
            breaches += Standards.WithClosed(over, daysWithout?.Invoke(month) ?? 0, judged - before, ref without);
        }
        // Where more come than can be served, or nothing is in use, the queue lasts as long as the hour.
        double wait = Math.Min(60, without > 0 ? without : Math.Round(Queues.ErlangWaitMinutes(worst * perResidentHour, useMinutes, fixtures), 2));
        return new(key, char.ToUpperInvariant(label[0]) + label[1..], "min", limitMinutes, judged > 0 ? wait : double.NaN, breaches, judged, "days",
            judged > 0 ? breaches == 0 : null, Waiting);
    }
}
