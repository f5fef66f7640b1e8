// SPDX-License-Identifier: GPL-3.0-or-later
// A small framed word ("QoS 2", "R", "fails"). The paint function serves delegates too.
#pragma once

#include <QString>
#include <QWidget>

class QPainter;

namespace mqttscope
{

enum class BadgeTone : quint8
{
    Neutral,
    Accent,
    Retained,
    Success,
    Warning,
    Error,
};

class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, BadgeTone tone = BadgeTone::Neutral, QWidget *parent = nullptr);

    /// Plain text; hostile characters are made visible. An empty text hides the badge.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(BadgeTone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Size a badge takes when painted with `font`.
    [[nodiscard]] static QSize sizeFor(const QString &text, const QFont &font);
    /// Paints into `rect` (as sizeFor says) with the colours of `palette`. `text` must be made visible already.
    static void paint(QPainter *painter, const QRect &rect, const QString &text, BadgeTone tone, const QFont &font,
                      const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    BadgeTone m_tone;
};

}
