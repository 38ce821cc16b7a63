namespace CaseCoordination.Benchmarks.People;

/// <summary>
/// Names as their bearers write them and as an office does: the same name in Cyrillic and in Latin letters, the latter by
/// ear as often as by the passport's table. Nobody is called like that.
/// </summary>
internal static class OtherAlphabet
{
    private static readonly (string Latin, string Own)[] Given =
    [
        ("Oleksandr", "Олександр"), ("Oleksandra", "Олександра"), ("Ivan", "Іван"), ("Mariia", "Марія"), ("Nataliya", "Наталія"), ("Serhiy", "Сергій"), ("Yulia", "Юлія"),
        ("Tetiana", "Тетяна"), ("Sofiya", "Софія"), ("Mykola", "Микола"), ("Petro", "Петро"), ("Pavlo", "Павло"), ("Mykhailo", "Михайло"), ("Viktoriya", "Вікторія"), ("Hanna", "Ганна"),
        ("Andriy", "Андрій"), ("Yevheniia", "Євгенія"), ("Tatyana", "Татьяна"), ("Mikhail", "Михаил"), ("Evgenia", "Евгения"),
    ];

    private static readonly (string Latin, string Own)[] Heads =
        [("Bubl", "Бубл"), ("Tsap", "Цап"), ("Hrych", "Грич"), ("Shmel", "Шмел"), ("Zhuk", "Жук"), ("Pampush", "Пампуш"), ("Kvas", "Квас"), ("Yushk", "Юшк"), ("Khrum", "Хрум"), ("Shchyp", "Щип")];

    private static readonly (string Latin, string Own)[] Tails = [("enko", "енко"), ("yuk", "юк"), ("ovych", "ович"), ("ets", "ець"), ("ynska", "инська")];

    private static readonly Dictionary<string, string> Own =
        Given.Concat(Heads.SelectMany(head => Tails.Select(tail => (Latin: head.Latin + tail.Latin, Own: head.Own + tail.Own)))).ToDictionary(name => name.Latin, name => name.Own);

    public static string GivenName(Random dice) => Given[dice.Next(Given.Length)].Latin;

    public static string FamilyName(Random dice) => Heads[dice.Next(Heads.Length)].Latin + Tails[dice.Next(Tails.Length)].Latin;

    /// <summary>The name in its own letters; null where it has none but these.</summary>
    public static string? Of(string? latin) => latin is not null && Own.TryGetValue(latin, out var own) ? own : null;
}
