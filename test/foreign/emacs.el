;;; emacs.el --- Eglot against the server, over stdio -*- lexical-binding: t -*-

;;; Commentary:

;; SERVER and SUMMARY are absolute paths: the command line and a summary that lacks its last section.

;;; Code:

(package-initialize)
(require 'eglot)
(require 'markdown-mode)

(defconst wait-seconds 10)
(defvar passing 0)

(defun say (text)
  "Print TEXT to stdout."
  (princ (concat text "\n")))

(defun ok (claim what)
  "Fail unless CLAIM holds; WHAT says what it is."
  (unless claim (error "%s" what))
  (setq passing (1+ passing))
  (say (concat "    ✔ " what)))

(defun holds-p (claim)
  "Wait until the function CLAIM gives non-nil, and return that."
  (let ((end (+ (float-time) wait-seconds)) (answer nil))
    (while (and (not (setq answer (funcall claim))) (< (float-time) end))
      ;; Emacs in batch mode is never idle, and Eglot sends changes when it is.
      (mapc #'timer-event-handler (copy-sequence timer-idle-list))
      (accept-process-output nil 0.02))
    answer))

(defun messages ()
  "What Flymake shows in this buffer."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun until-messages (what matches-p)
  "Wait until MATCHES-P holds for the messages; WHAT says what that is."
  (let ((is (holds-p (lambda () (flymake-start) (funcall matches-p (messages))))))
    (ok is (if is what (format "%s: last seen %S" what (messages))))))

(defun speaks-of (text)
  "Return a claim about messages: one at least, and all of them hold TEXT."
  (lambda (seen) (and seen (seq-every-p (lambda (one) (string-match-p text one)) seen))))

(defun run ()
  "Do what a writer does."
  (find-file (getenv "SUMMARY"))
  (markdown-mode)
  (setq eglot-server-programs
        (list (cons 'markdown-mode (list (getenv "NODE") (getenv "SERVER") "lsp" "--stdio")))
        eglot-sync-connect wait-seconds
        eglot-send-changes-idle-time 0.05)
  (call-interactively #'eglot)
  (ok (holds-p #'eglot-current-server) "starts the server")

  (until-messages "sees the missing section" (speaks-of "require-section"))

  (goto-char (point-min))
  (let ((offered nil)
        (last-nonmenu-event ?x)) ; a list, nil too, would stand for the mouse and open a menu
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt titles &rest _)
                 (setq offered (all-completions "" titles))
                 (seq-find (lambda (title) (string-match-p "存在的问题" title)) offered))))
      (eglot-code-actions (point-min) (line-end-position) nil t))
    (ok (> (length offered) 1) "is offered code actions"))
  (ok (save-excursion (goto-char (point-min)) (search-forward "## 五、存在的问题" nil t)) "inserts it with one")
  (until-messages "sees only the blanks that the new section has" (speaks-of "no-unfilled-placeholder"))

  (goto-char (point-min))
  (search-forward "## 五、存在的问题")
  (delete-region (point) (point-max))
  (insert "\n\n活动形式还不够丰富。\n")
  (until-messages "sees nothing once it is filled in" #'null)

  (goto-char (point-min))
  (search-forward "新建工会小组 12 个")
  (insert "，现有职工 人")
  (let ((line (line-number-at-pos)))
    (until-messages "sees the blank count that was typed" (speaks-of "no-blank-count"))
    (ok (= line (line-number-at-pos (flymake-diagnostic-beg (car (flymake-diagnostics))))) "sees it in its line"))

  (set-buffer-modified-p nil)
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (ok (holds-p (lambda () (not (jsonrpc-running-p server)))) "stops the server")))

(condition-case why
    (progn
      (run)
      (say (format "\n  %d passing" passing))
      (kill-emacs 0))
  (error
   (say (concat "    ✘ " (error-message-string why)))
   (kill-emacs 1)))

;;; emacs.el ends here
