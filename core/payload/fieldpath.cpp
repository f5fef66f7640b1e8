// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/fieldpath.h"

#include "core/base/plaintext.h"
#include "core/payload/jsontokenizer.h"
#include "core/payload/payloadkind.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace mqttscope
{

namespace
{

/// A payload above this is never parsed for a plot.
constexpr qsizetype kMaximumJson = 16 << 20;
constexpr qsizetype kMaximumArrayElements = 1 << 20;
constexpr qsizetype kDisplayLength = 200;

constexpr QLatin1String kElementNames[]
    = {QLatin1String("f32le"), QLatin1String("f32be"), QLatin1String("f64le"), QLatin1String("f64be")};
constexpr QLatin1String kStatisticNames[]
    = {QLatin1String("rms"), QLatin1String("min"), QLatin1String("max"), QLatin1String("mean")};

template <size_t N>
int indexOf(const QLatin1String (&names)[N], QStringView name)
{
    for (size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return int(i);
    return -1;
}

bool hasValidEscapes(QStringView pointer)
{
    for (qsizetype i = 0; i < pointer.size(); ++i)
        if (pointer[i] == QLatin1Char('~')
            && (i + 1 >= pointer.size() || (pointer[i + 1] != QLatin1Char('0') && pointer[i + 1] != QLatin1Char('1'))))
            return false;
    return true;
}

QByteArray unescapedSegment(QByteArrayView segment)
{
    QByteArray out = segment.toByteArray();
    if (out.contains('~'))
        out.replace("~1", "/").replace("~0", "~");
    return out;
}

using JsonValue = simdjson::ondemand::value;

/// A value of an object whose name is `segment` (first of repeated ones), or the element of an array.
bool descend(JsonValue &value, QByteArrayView segment)
{
    simdjson::ondemand::json_type type;
    if (value.type().get(type))
        return false;
    if (type == simdjson::ondemand::json_type::array) {
        simdjson::ondemand::array array;
        size_t index = 0;
        const auto [end, error] = std::from_chars(segment.begin(), segment.end(), index);
        if (error != std::errc() || end != segment.end() || value.get_array().get(array))
            return false;
        return !array.at(index).get(value);
    }
    simdjson::ondemand::object object;
    if (type != simdjson::ondemand::json_type::object || value.get_object().get(object))
        return false;
    const QByteArray unescaped = segment.contains('~') ? unescapedSegment(segment) : QByteArray();
    const QByteArrayView wanted = unescaped.isNull() ? segment : QByteArrayView(unescaped);
    for (auto member : object) {
        simdjson::ondemand::field field;
        std::string_view name;
        if (std::move(member).get(field) || field.unescaped_key().get(name))
            return false;
        if (QByteArrayView(name.data(), qsizetype(name.size())) == wanted) {
            value = field.value();
            return true;
        }
    }
    return false;
}

std::optional<double> numberOf(JsonValue &value)
{
    simdjson::ondemand::json_type type;
    if (value.type().get(type))
        return {};
    if (type == simdjson::ondemand::json_type::number) {
        double number = 0;
        return value.get_double().get(number) || !std::isfinite(number) ? std::nullopt : std::optional(number);
    }
    bool isTrue = false;
    if (type != simdjson::ondemand::json_type::boolean || value.get_bool().get(isTrue))
        return {};
    return isTrue ? 1.0 : 0.0;
}

std::optional<double> extractPointer(QByteArrayView payload, QByteArrayView pointer)
{
    payload = payload.trimmed();
    if (payload.size() < 2 || payload.size() > kMaximumJson)
        return {};
    // The on-demand parser stops at the value; at least the container must have arrived whole.
    const char closing = payload.front() == '{' ? '}' : payload.front() == '[' ? ']' : '\0';
    if (closing == '\0' || payload.back() != closing)
        return {};
    // simdjson reads past the end of its input, so the payload moves into a buffer of this thread.
    thread_local simdjson::ondemand::parser parser;
    thread_local std::vector<char> buffer;
    const auto needed = size_t(payload.size()) + simdjson::SIMDJSON_PADDING;
    if (buffer.size() < needed)
        buffer.resize(std::max<size_t>(needed, 4096));
    std::copy(payload.begin(), payload.end(), buffer.begin());

    simdjson::ondemand::document document;
    JsonValue value;
    if (parser.iterate(buffer.data(), size_t(payload.size()), buffer.size()).get(document)
        || document.get_value().get(value))
        return {};
    for (qsizetype at = 0; at < pointer.size();) {
        const qsizetype slash = pointer.indexOf('/', at + 1);
        const qsizetype end = slash < 0 ? pointer.size() : slash;
        if (!descend(value, pointer.sliced(at + 1, end - at - 1)))
            return {};
        at = end;
    }
    return numberOf(value);
}

struct Statistics
{
    double minimum = 0, maximum = 0, sum = 0, squares = 0;
    qsizetype count = 0;
};

/// Over at most kMaximumArrayElements; nullopt if the size does not fit or an element is not finite.
std::optional<Statistics> statisticsOf(QByteArrayView payload, FloatElement element)
{
    const qsizetype size = sizeOf(element);
    Statistics s;
    s.count = payload.size() / size;
    if (payload.size() % size != 0 || s.count == 0 || s.count > kMaximumArrayElements)
        return {};
    s.minimum = s.maximum = floatAt(payload, 0, element);
    for (qsizetype i = 0; i < s.count; ++i) {
        const double value = floatAt(payload, i * size, element);
        if (!std::isfinite(value))
            return {};
        s.minimum = std::min(s.minimum, value);
        s.maximum = std::max(s.maximum, value);
        s.sum += value;
        s.squares += value * value;
    }
    return s;
}

QString shortest(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QList<PayloadField> listArray(QByteArrayView payload, FloatElement element, int limit)
{
    QList<PayloadField> fields;
    const std::optional<Statistics> s = statisticsOf(payload, element);
    if (!s)
        return fields;
    const QString name(kElementNames[int(element)]);
    const double values[]
        = {std::sqrt(s->squares / double(s->count)), s->minimum, s->maximum, s->sum / double(s->count)};
    for (size_t i = 0; i < std::size(values) && fields.size() < limit; ++i)
        fields.append({name + QLatin1Char('.') + kStatisticNames[i], QString::number(values[i], 'g', 6), values[i]});
    for (qsizetype i = 0; i < s->count && fields.size() < limit; ++i) {
        const double value = floatAt(payload, i * sizeOf(element), element);
        // A float has no spelling of its own: the shortest text that reads back as the same float is exact.
        const QString text = sizeOf(element) == 4 ? QString::number(value, 'g', 9) : shortest(value);
        fields.append({name + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'), text, value});
    }
    return fields;
}

std::optional<double> jsonNumber(JsonTokenKind kind, QByteArrayView raw)
{
    if (kind == JsonTokenKind::Boolean)
        return raw.startsWith('t') ? 1.0 : 0.0;
    return kind == JsonTokenKind::Number ? wholeNumber(raw) : std::nullopt;
}

bool isScalar(JsonTokenKind kind) { return kind >= JsonTokenKind::String && kind <= JsonTokenKind::Null; }
bool isBegin(JsonTokenKind kind) { return kind == JsonTokenKind::ObjectBegin || kind == JsonTokenKind::ArrayBegin; }
bool isEnd(JsonTokenKind kind) { return kind == JsonTokenKind::ObjectEnd || kind == JsonTokenKind::ArrayEnd; }

/// Knows what a path finds: of repeated names the first; the others, and all below them, are out of its reach.
class Reach
{
public:
    bool enter(const QByteArray &path, qsizetype depth)
    {
        const bool isFirst = !m_seen.contains(path);
        m_seen.insert(path);
        if (!isFirst && depth > 0 && m_hiddenBelow == 0)
            m_hiddenBelow = depth;
        return isFirst && m_hiddenBelow == 0;
    }
    bool leaf(const QByteArray &path) { return enter(path, 0); }
    void leave(qsizetype depth)
    {
        if (depth < m_hiddenBelow)
            m_hiddenBelow = 0;
    }

private:
    QSet<QByteArray> m_seen;
    qsizetype m_hiddenBelow = 0; ///< depth of a repeated container that is open
};

QList<PayloadField> listJson(QByteArrayView payload, int limit)
{
    QList<PayloadField> fields;
    Reach reach;
    JsonTokenizer tokenizer(payload);
    JsonTokenKind before = JsonTokenKind::Null;
    for (JsonToken token = tokenizer.next(); token.kind < JsonTokenKind::End && fields.size() < limit;
         before = token.kind, token = tokenizer.next()) {
        if (isEnd(token.kind))
            reach.leave(tokenizer.depth());
        if (!tokenizer.hasPath())
            continue;
        const QByteArray path = tokenizer.path().toByteArray();
        if (isBegin(token.kind)) {
            reach.enter(path, tokenizer.depth());
        } else if (isScalar(token.kind)) {
            const QByteArrayView raw = tokenizer.text(token);
            fields.append({QString::fromUtf8(path), visibleText(raw, LineBreaks::Visible, kDisplayLength),
                           reach.leaf(path) ? jsonNumber(token.kind, raw) : std::nullopt});
        } else if (isEnd(token.kind) && isBegin(before)) {
            fields.append({QString::fromUtf8(path),
                           token.kind == JsonTokenKind::ObjectEnd ? QStringLiteral("{}") : QStringLiteral("[]"),
                           std::nullopt});
        }
    }
    return fields;
}

}

Result<FieldPath, QString> FieldPath::parse(QStringView text)
{
    const auto tr = [](const char *source) { return QCoreApplication::translate("Payload", source); };
    FieldPath path;
    if (text.isEmpty())
        return path;
    if (text.startsWith(QLatin1Char('/'))) {
        if (!hasValidEscapes(text))
            return Failure{tr(QT_TRANSLATE_NOOP("Payload", "In a field path “~” must be written “~0” and “/” “~1”."))};
        path.m_kind = Kind::JsonPointer;
        path.m_pointer = text.toUtf8();
        return path;
    }
    static const QRegularExpression form(QStringLiteral(R"(\A(f(?:32|64)[lb]e)(?:\[(\d{1,9})\]|\.([a-z]+))\z)"));
    const QRegularExpressionMatch match = form.match(text.toString());
    const int element = match.hasMatch() ? indexOf(kElementNames, match.capturedView(1)) : -1;
    const int statistic = match.capturedLength(3) > 0 ? indexOf(kStatisticNames, match.capturedView(3)) : -1;
    if (element < 0 || (match.capturedLength(3) > 0 && statistic < 0))
        return Failure{tr(QT_TRANSLATE_NOOP(
            "Payload",
            "A field path is empty, a JSON Pointer like /a/b/0, or an array element like f32le[3] or f32le.rms."))};
    path.m_element = Element(element);
    if (statistic >= 0) {
        path.m_kind = Kind::ArrayStatistic;
        path.m_statistic = Statistic(statistic);
    } else {
        path.m_kind = Kind::ArrayElement;
        path.m_index = match.capturedView(2).toUInt();
    }
    return path;
}

QString FieldPath::toString() const
{
    const QString element(kElementNames[int(m_element)]);
    switch (m_kind) {
    case Kind::Whole:
        return {};
    case Kind::JsonPointer:
        return QString::fromUtf8(m_pointer);
    case Kind::ArrayElement:
        return element + QLatin1Char('[') + QString::number(m_index) + QLatin1Char(']');
    case Kind::ArrayStatistic:
        return element + QLatin1Char('.') + kStatisticNames[int(m_statistic)];
    }
    return {};
}

std::optional<double> FieldPath::extract(QByteArrayView payload) const
{
    const auto element = FloatElement(m_element);
    switch (m_kind) {
    case Kind::Whole: {
        if (const auto number = wholeNumber(payload))
            return number;
        const std::optional<bool> isOn = wholeBoolean(payload);
        return isOn ? std::optional(*isOn ? 1.0 : 0.0) : std::nullopt;
    }
    case Kind::JsonPointer:
        return extractPointer(payload, m_pointer);
    case Kind::ArrayElement: {
        const qsizetype offset = qsizetype(m_index) * sizeOf(element);
        if (payload.size() % sizeOf(element) != 0 || offset + sizeOf(element) > payload.size())
            return {};
        const double value = floatAt(payload, offset, element);
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    case Kind::ArrayStatistic:
        break;
    }
    const std::optional<Statistics> s = statisticsOf(payload, element);
    if (!s)
        return {};
    switch (m_statistic) {
    case Statistic::Rms:
        return std::sqrt(s->squares / double(s->count));
    case Statistic::Minimum:
        return s->minimum;
    case Statistic::Maximum:
        return s->maximum;
    case Statistic::Mean:
        return s->sum / double(s->count);
    }
    return {};
}

QList<PayloadField> listFields(QByteArrayView payload, int limit)
{
    const PayloadReading reading = classifyPayload(payload);
    switch (reading.kind) {
    case PayloadKind::Number:
        return {{QString(), visibleText(payload, LineBreaks::Visible, kDisplayLength), wholeNumber(payload)}};
    case PayloadKind::Boolean:
        return {{QString(), visibleText(payload, LineBreaks::Visible, kDisplayLength),
                 wholeBoolean(payload).value_or(false) ? 1.0 : 0.0}};
    case PayloadKind::FloatArray:
        return listArray(payload, reading.element, limit);
    case PayloadKind::Json:
        return listJson(payload.first(qMin(payload.size(), kPayloadPreviewBytes)), limit);
    default:
        return {};
    }
}

}
