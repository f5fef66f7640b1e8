// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plainjson.h"

#include "core/base/plaintext.h"

#include <QJsonDocument>
#include <QString>

#include <algorithm>

namespace mqttscope::cli
{

namespace
{

constexpr char kDelete = 0x7F;

void appendEscaped(QString &out, QStringView units)
{
    for (const QChar unit : units)
        out += QStringLiteral("\\u%1").arg(QString::number(unit.unicode(), 16).rightJustified(4, QLatin1Char('0')));
}

}

QByteArray plainJson(const QJsonObject &object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto isPlain = [](char byte) { return quint8(byte) < quint8(kDelete); };
    if (std::all_of(json.cbegin(), json.cend(), isPlain))
        return json;
    // Only strings hold anything but ASCII, and there an escape may stand for any character.
    const QString text = QString::fromUtf8(json);
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t character
            = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
        const QStringView units = QStringView(text).sliced(at, isPair ? 2 : 1);
        if (isInvisible(character))
            appendEscaped(out, units);
        else
            out += units;
        at += units.size() - 1;
    }
    return out.toUtf8();
}

}
