// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumenttext.h"

#include <QChar>

namespace mqttscope::cli
{

namespace
{

constexpr char16_t kByteBase = 0xDC00;
constexpr qsizetype kLongestCharacter = 4; ///< bytes in UTF-8

/// Bytes of the character that begins here; 0 = none does.
qsizetype characterLength(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= qMin(kLongestCharacter, bytes.size()); ++length)
        if (bytes.first(length).isValidUtf8())
            return length;
    return 0;
}

bool isByte(QStringView text, qsizetype at)
{
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

}

QString argumentText(QByteArrayView argument)
{
    QString text;
    while (!argument.isEmpty()) {
        const qsizetype length = characterLength(argument);
        const QString character = QString::fromUtf8(argument.first(length));
        if (length == 0)
            text += QChar(char16_t(kByteBase + quint8(argument.front())));
        else if (character.isEmpty())
            text += QChar(QChar::ByteOrderMark); // which Qt takes off the beginning of a text
        else
            text += character;
        argument = argument.sliced(qMax<qsizetype>(length, 1));
    }
    return text;
}

QByteArray argumentBytes(QStringView text)
{
    QByteArray bytes;
    qsizetype from = 0; // of the text not yet taken over
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isByte(text, at))
            continue;
        bytes += text.sliced(from, at - from).toUtf8();
        bytes += char(text[at].unicode() - kByteBase);
        from = at + 1;
    }
    return bytes + text.sliced(from).toUtf8();
}

bool isText(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at)
        if (isByte(text, at))
            return false;
    return true;
}

}
